using System.Globalization;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Elsewhere;

namespace AubmBot.Core.Conversations.Paging;

/// <summary>
/// Where every part costs the agency and the citizen, what a turn says is sent page by page: "1/3" and the word that brings
/// the next one, and on the first page a link to where all of it can be read. Numbered choices stand where they stood, on the last page; their numbers work before it was read.
/// </summary>
public sealed class Pager(ILanguages languages, Ways ways, Continuations continuations)
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
        var token = ContinuationToken.New();
        var link = ways.Page(token)?.AbsoluteUri;
        // The longest label a page can have is counted with every piece: the encoding, too, may hang on it.
        var label = Label(turn.Language, MostPages, MostPages);
        int Measure(string piece, string? behind) => capabilities.MeasureText($"{piece}\n{label}{Behind(turn, behind)}");
        var head = TextSplitter.Split(whole, size, piece => Measure(piece, link))[0];
        var pieces = TextSplitter.Split(whole.Trim()[head.Length..], size, piece => Measure(piece, null)).Prepend(head).ToArray();
        if (pieces.Length > MostPages)
            return replies;
        var pages = pieces.Select((piece, i) => i == pieces.Length - 1
            ? $"{piece}\n{Number(i + 1, pieces.Length)}"
            : $"{piece}\n{Label(turn.Language, i + 1, pieces.Length)}{Behind(turn, i == 0 ? link : null)}").ToArray();
        if (link is not null)
            continuations.Offer(turn, token);
        new PagesLeft(turn.Language, pages.Length, pages[1..]).Remember(turn.ConversationState);
        var first = replies[^1];
        (first.Text, first.Attachments) = (pages[0], null);
        return [first];
    }

    string Behind(ITurnContext turn, string? link) => link is null ? "" : $"\n{languages.Say("page.more-online", turn.Language, ("link", link))}";

    static bool IsText(Activity reply) => reply is { Type: ActivityTypes.Message, Text.Length: > 0, Attachments: null or [], SuggestedActions: null };

    string Label(string language, int page, int pages) => $"{Number(page, pages)} {languages.Say("page.more", language)}";

    static string Number(int page, int pages) => string.Create(CultureInfo.InvariantCulture, $"{page}/{pages}");
}
