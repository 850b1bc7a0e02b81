using System.Globalization;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.BotFramework.Turns;

namespace AubmBot.Core.Conversations.Paging;

/// <summary>
/// Where every part costs the agency and the citizen, what a turn says is sent page by page: "1/3" and the word that brings
/// the next one. Numbered choices stand where they stood, on the last page; their numbers work before it was read.
/// </summary>
public sealed class Pager(ILanguages languages)
{
    const int MostPages = 9;

    /// <summary>What is sent now of a turn's rendered replies; the rest goes into the conversation's state.</summary>
    public Activity[] Cut(ITurnContext turn, ChannelCapabilities capabilities, Activity[] replies)
    {
        if (capabilities.PageSize is not { } size || replies.Length == 0 || !replies.All(IsText))
            return replies;
        var whole = string.Join("\n\n", replies.Select(reply => reply.Text));
        if (capabilities.MeasureText(whole) <= size)
            return replies;
        // The longest label a page can have is counted with every piece: the encoding, too, may hang on it.
        var label = Label(turn.Language, MostPages, MostPages);
        var pieces = TextSplitter.Split(whole, size, piece => capabilities.MeasureText($"{piece}\n{label}"));
        if (pieces.Count > MostPages)
            return replies;
        var pages = pieces.Select((piece, i) => i == pieces.Count - 1
            ? $"{piece}\n{Number(i + 1, pieces.Count)}"
            : $"{piece}\n{Label(turn.Language, i + 1, pieces.Count)}").ToArray();
        new PagesLeft(turn.Language, pages.Length, pages[1..]).Remember(turn.ConversationState);
        var first = replies[^1];
        (first.Text, first.Attachments) = (pages[0], null);
        return [first];
    }

    static bool IsText(Activity reply) => reply is { Type: ActivityTypes.Message, Text.Length: > 0, Attachments: null or [], SuggestedActions: null };

    string Label(string language, int page, int pages) => $"{Number(page, pages)} {languages.Say("page.more", language)}";

    static string Number(int page, int pages) => string.Create(CultureInfo.InvariantCulture, $"{page}/{pages}");
}
