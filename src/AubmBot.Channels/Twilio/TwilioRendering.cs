using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Twilio;

/// <summary>Text is all that both products show: choices are numbered lines, links and files are lines of their own.</summary>
static class TwilioRendering
{
    /// <summary>Parts with a text; nothing for what has none, such as "typing".</summary>
    public static IEnumerable<Activity> Render(Activity activity, ChannelCapabilities capabilities) => activity.Type == ActivityTypes.Message
        ? ChannelRendering.Render(WithFilesAsLines(activity), capabilities)
            .Where(part => !string.IsNullOrWhiteSpace(part.Text))
            .Select(part => part.AddressedLike(activity))
        : [];

    static Activity WithFilesAsLines(Activity activity)
    {
        var files = (activity.Attachments ?? []).Where(item => IsWeb(item.ContentUrl))
            .Select(item => LinkLines.Of(item.Name, item.ContentUrl));
        return new Activity
        {
            Text = string.Join('\n', ((string?[])[activity.Text, .. files]).Where(line => !string.IsNullOrWhiteSpace(line))),
            TextFormat = "plain",
            Locale = activity.Locale,
            InputHint = activity.InputHint,
            Attachments = activity.Attachments,
            SuggestedActions = activity.SuggestedActions,
            ChannelData = activity.ChannelData,
            Value = activity.Value,
        };
    }

    static bool IsWeb(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
