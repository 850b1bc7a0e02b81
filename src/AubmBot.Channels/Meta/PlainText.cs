using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;

namespace AubmBot.Channels.Meta;

/// <summary>An activity's text with what its cards and files say, as lines.</summary>
static class PlainText
{
    /// <param name="activity">What is said.</param>
    /// <param name="links">The links that become lines.</param>
    public static string Of(Activity activity, IEnumerable<CardAction> links)
    {
        var cards = Cards(activity).SelectMany(card => (string?[])[card.Title, card.Subtitle, card.Text]);
        List<string?> lines = [activity.Text, .. cards, .. links.Select(link => LinkLines.Of(link.Title, link.Id)), .. FileLines(activity)];
        return string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)));
    }

    public static List<CardAction> Links(Activity activity) =>
        [.. Cards(activity).SelectMany(card => card.Buttons ?? []).Where(button => button.Type == CardAction.OpenUrl)];

    public static bool IsWeb(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    /// <summary>The activity with another text and without what that text says already.</summary>
    public static Activity With(this Activity activity, string text, IReadOnlyList<CardAction> actions, List<Attachment>? attachments = null) => new()
    {
        Type = activity.Type,
        Text = text,
        TextFormat = "plain",
        Locale = activity.Locale,
        InputHint = activity.InputHint,
        Attachments = attachments,
        SuggestedActions = actions.Count == 0 ? null : new SuggestedActions { Actions = [.. actions] },
        ChannelData = activity.ChannelData,
        Value = activity.Value,
    };

    static IEnumerable<HeroCard> Cards(Activity activity) =>
        (activity.Attachments ?? []).Select(item => item.AsHeroCard()).OfType<HeroCard>();

    static IEnumerable<string> FileLines(Activity activity) => (activity.Attachments ?? [])
        .Where(item => IsWeb(item.ContentUrl))
        .Select(item => LinkLines.Of(item.Name, item.ContentUrl));
}
