using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.Channels.Meta;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Instagram;

/// <summary>
/// Shows an activity as Instagram can: text and quick replies. A computer's browser does not show these, so the choices
/// stand in the text as well (Instagram, Quick Replies).
/// </summary>
static class InstagramRendering
{
    // Instagram, Send API: bytes of UTF-8, about 500 Arabic letters.
    public const int TextLimit = 1000;

    public static IReadOnlyList<Activity> Render(Activity activity, ChannelCapabilities capabilities) => activity.Type switch
    {
        ActivityTypes.Message => [.. Parts(activity, capabilities).Select(part => part.AddressedLike(activity))],
        ActivityTypes.Typing => [activity],
        _ => [],
    };

    /// <summary>A part as the Send API's <c>message</c>.</summary>
    public static JsonObject Write(Activity part)
    {
        var message = new JsonObject { ["text"] = part.Text };
        QuickReplies.Write(message, part);
        return message;
    }

    static IReadOnlyList<Activity> Parts(Activity activity, ChannelCapabilities capabilities)
    {
        var (text, actions) = (PlainText.Of(activity, PlainText.Links(activity)), activity.SuggestedActions?.Actions ?? []);
        if (text.Length == 0 && actions.Count == 0)
            return [];
        if (text.Length == 0 || !QuickReplies.Fit(actions))
            return ChannelRendering.Render(activity.With(text, actions), capabilities with { Buttons = 0 });
        var listed = actions.Count == 0 ? text : NumberedList.Append(text, actions);
        return ChannelRendering.Render(activity.With(listed, actions), capabilities);
    }
}
