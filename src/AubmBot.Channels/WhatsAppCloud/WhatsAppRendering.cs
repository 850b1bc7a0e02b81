using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.Channels.Meta;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.WhatsAppCloud;

/// <summary>
/// Shows an activity as WhatsApp can. Parts are as long as allowed: one person may be sent about one message in six seconds
/// (Cloud API, Pair Rate Limits).
/// </summary>
static class WhatsAppRendering
{
    // Cloud API, text.body.
    public const int TextLimit = 4096;

    public static IReadOnlyList<Activity> Render(Activity activity, ChannelCapabilities capabilities) =>
        activity.Type == ActivityTypes.Message ? [.. Parts(activity, capabilities).Select(part => part.AddressedLike(activity))] : [];

    static IEnumerable<Activity> Parts(Activity activity, ChannelCapabilities capabilities)
    {
        var (text, actions) = (PlainText.Of(activity, PlainText.Links(activity)), activity.SuggestedActions?.Actions ?? []);
        if (text.Length == 0 && actions.Count == 0)
            return [];
        var most = text.Length > 0 && WhatsAppList.Fits(actions) ? capabilities.Buttons : 0;
        var parts = ChannelRendering.Render(activity.With(text, actions), capabilities with { Buttons = most });
        return parts[^1] is { SuggestedActions: not null, Text.Length: > WhatsAppList.Body } last ? [.. parts.SkipLast(1), .. Halves(last)] : parts;
    }

    // A text with choices is shorter than one without.
    static IEnumerable<Activity> Halves(Activity last)
    {
        var end = TextSplitter.Split(last.Text!, WhatsAppList.Body)[^1];
        yield return last.With(last.Text![..^end.Length].TrimEnd(), []);
        yield return last.With(end, last.SuggestedActions!.Actions);
    }
}
