using System.Globalization;
using System.Text.Json;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations.Outbound;
using AubmBot.Core.Data;

namespace AubmBot.Core.Conversations.Outreach;

/// <summary>
/// A letter that cannot reach the citizen where it was meant to goes to their next address: the old rows say where it went,
/// the new ones remember where it has been.
/// </summary>
public sealed class Detour(NextAddress next, Correspondence correspondence, Post post, Writer writer, TimeProvider clock)
{
    const string Been = "been";

    /// <summary>False where there is no other address: then it stays where it is.</summary>
    /// <param name="from">Where it cannot go.</param>
    /// <param name="letter">All of its parts.</param>
    /// <param name="reason">Why not, as its rows will say.</param>
    public async Task<bool> TryAsync(Lane from, IReadOnlyList<PendingSend> letter, string reason)
    {
        var head = letter[0].Part;
        // A code proves who holds the telephone that it was sent to; anywhere else it would prove something else.
        if (letter[0].ReplyToId is not null || head.Type != ActivityTypes.Message || head.Conversation?.IsGroup == true || Confidential.Is(head))
            return false;
        var tried = TriedBy(head).Append(from.ConversationId).ToList();
        if (await next.AfterAsync(from, tried) is not { } to || await correspondence.WriteAsync(to, Whole(letter, tried), CancellationToken.None) is not { } moved)
            return false;
        var sealedLetter = post.Seal(moved);
        try
        {
            await writer.WriteAsync(
                session =>
                {
                    foreach (var part in letter)
                        session.MarkOutbound(part.MessageId, new Fate(MessageState.Rejected, $"{reason}; went by {to.Conversation.Channel}"), part.Attempts);
                    return sealedLetter.Write(session, clock.GetUtcNow());
                },
                post.Deliver);
        }
        finally
        {
            post.Release(sealedLetter);
        }
        return true;
    }

    // As it was before its channel cut it; the next channel cuts it its own way.
    static Activity Whole(IReadOnlyList<PendingSend> letter, List<long> tried)
    {
        var whole = Activity.Message(string.Join("\n\n", letter.Select(part => part.Part.Text)), letter[0].Part.Locale);
        (whole.SuggestedActions, whole.Attachments) = (letter[^1].Part.SuggestedActions, letter[^1].Part.Attachments);
        whole.Properties = new() { [Been] = JsonSerializer.SerializeToElement(string.Join(' ', tried), ActivityJson.Default.String) };
        return whole;
    }

    static IEnumerable<long> TriedBy(Activity part) => part.Properties?.GetValueOrDefault(Been) is { ValueKind: JsonValueKind.String } been
        ? been.GetString()!.Split(' ').Select(id => long.Parse(id, CultureInfo.InvariantCulture))
        : [];
}
