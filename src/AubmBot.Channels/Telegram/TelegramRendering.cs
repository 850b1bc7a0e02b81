using System.Text;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Telegram;

/// <summary>Shows an activity as Telegram can: plain text, and under its last part one row for each button.</summary>
static class TelegramRendering
{
    // Bot API, InlineKeyboardButton, callback_data.
    public const int MaxDataBytes = 64;

    public static IReadOnlyList<Activity> Render(Activity activity, ChannelCapabilities capabilities) => activity.Type switch
    {
        ActivityTypes.Message => [.. Parts(activity, capabilities).Select(part => part.AddressedLike(activity))],
        ActivityTypes.Typing => [activity],
        _ => [],
    };

    static IEnumerable<Activity> Parts(Activity activity, ChannelCapabilities capabilities)
    {
        var actions = activity.SuggestedActions?.Actions ?? [];
        var (links, otherLinks) = LinksOf(activity);
        var buttonsFit = actions.All(IsButton) && actions.Count + links.Count <= capabilities.Buttons;
        // Numbers are for choices: a link is not one, so it becomes a line of its own.
        var lines = buttonsFit ? otherLinks : [.. links, .. otherLinks];
        List<string?> paragraphs = [activity.Text, .. CardTexts(activity), .. lines.Select(link => LinkLines.Of(link.Title, link.Id)), .. FileLines(activity)];
        var text = string.Join('\n', paragraphs.Where(line => !string.IsNullOrWhiteSpace(line)));
        List<CardAction> buttons = buttonsFit ? [.. links, .. actions] : actions;
        if (text.Length == 0 && buttons.Count == 0)
            return [];
        // A keyboard cannot stand under nothing.
        var most = buttonsFit && text.Length > 0 ? capabilities.Buttons : 0;
        return ChannelRendering.Render(With(activity, text, buttons), capabilities with { Buttons = most });
    }

    static (List<CardAction> Buttons, List<CardAction> Others) LinksOf(Activity activity)
    {
        var buttons = Cards(activity).SelectMany(card => card.Buttons ?? []);
        var links = buttons.Where(button => button.Type == CardAction.OpenUrl).ToLookup(IsButton);
        return ([.. links[true]], [.. links[false]]);
    }

    static bool IsButton(CardAction action) => !string.IsNullOrWhiteSpace(action.Title) && (action.Type == CardAction.OpenUrl
        // Other schemes, such as tel:, are refused in a keyboard.
        ? IsWeb(action.Id)
        : Encoding.UTF8.GetByteCount(TelegramKeyboard.DataOf(action)) is > 0 and <= MaxDataBytes);

    static bool IsWeb(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    static IEnumerable<HeroCard> Cards(Activity activity) =>
        (activity.Attachments ?? []).Select(item => item.AsHeroCard()).OfType<HeroCard>();

    static IEnumerable<string?> CardTexts(Activity activity) =>
        Cards(activity).SelectMany(card => (string?[])[card.Title, card.Subtitle, card.Text]);

    static IEnumerable<string> FileLines(Activity activity) => (activity.Attachments ?? [])
        .Where(item => IsWeb(item.ContentUrl))
        .Select(item => LinkLines.Of(item.Name, item.ContentUrl));

    static Activity With(Activity activity, string text, List<CardAction> buttons) => new()
    {
        Type = activity.Type,
        Text = text,
        TextFormat = "plain",
        Locale = activity.Locale,
        InputHint = activity.InputHint,
        SuggestedActions = buttons.Count == 0 ? null : new SuggestedActions { Actions = buttons },
        ChannelData = activity.ChannelData,
        Value = activity.Value,
    };
}
