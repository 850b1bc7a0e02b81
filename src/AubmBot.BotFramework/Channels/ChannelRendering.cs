using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;

namespace AubmBot.BotFramework.Channels;

/// <summary>Rendering down that every channel shares: cards to lines, too many buttons to a numbered list, long texts to parts.</summary>
public static class ChannelRendering
{
    /// <summary>Parts in order; buttons only on the last (channel rule 11).</summary>
    public static IReadOnlyList<Activity> Render(Activity activity, ChannelCapabilities capabilities)
    {
        if (activity.Type != ActivityTypes.Message)
            return [activity];
        var text = activity.Text ?? "";
        var attachments = activity.Attachments;
        if (!capabilities.Cards && attachments is { Count: > 0 })
        {
            text = attachments.Select(attachment => attachment.AsHeroCard()).OfType<HeroCard>().Aggregate(text, WithLines);
            attachments = null;
        }
        var actions = activity.SuggestedActions?.Actions ?? [];
        var buttonsFit = actions.Count <= capabilities.Buttons && actions.All(action => (action.Title?.Length ?? 0) <= capabilities.ButtonTitle);
        if (actions.Count > 0 && !buttonsFit)
            text = NumberedList.Append(text, actions);
        var parts = TextSplitter.Split(text, capabilities.TextLimit, capabilities.MeasureText);
        return [.. parts.Select((part, i) => Part(activity, part, last: i == parts.Count - 1, attachments, buttonsFit))];
    }

    static string WithLines(string text, HeroCard card)
    {
        var links = (card.Buttons ?? []).Where(button => button.Type == CardAction.OpenUrl)
            .Select(button => LinkLines.Of(button.Title, button.Id));
        return string.Join('\n', ((string?[])[text, card.Title, card.Text, .. links]).Where(line => !string.IsNullOrEmpty(line)));
    }

    static Activity Part(Activity whole, string text, bool last, List<Attachment>? attachments, bool buttonsFit) => new()
    {
        Type = whole.Type,
        Text = text,
        TextFormat = whole.TextFormat,
        Locale = whole.Locale,
        InputHint = last ? whole.InputHint : null,
        Attachments = last ? attachments : null,
        SuggestedActions = last && buttonsFit ? whole.SuggestedActions : null,
        Speak = last ? whole.Speak : null,
        ChannelData = last ? whole.ChannelData : null,
        Value = last ? whole.Value : null,
        Name = whole.Name,
    };
}
