using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations.Outbound;
using AubmBot.Core.Conversations.SendingWindows;
using AubmBot.Core.Data;

namespace AubmBot.Core.Conversations.Outreach;

/// <summary>
/// A letter that no approved text holds as a whole waits for the citizen's next word, who is told of it in one that does: half
/// of a letter would mislead. Once for all that waits there; an announcement that fails is none, and its letters say so.
/// </summary>
public sealed class Announcement(Post post, Writer writer, Detour detour, ILanguages languages, TimeProvider clock)
{
    const string Mark = "announces";

    static readonly string Reason = $"{SendingWindow.Reason}; announced; waits for the citizen";

    /// <summary>Tells of the letter where it waits; false where it cannot be told of, and then nothing has changed.</summary>
    /// <param name="lane">Where it waits.</param>
    /// <param name="letter">All of its parts.</param>
    /// <param name="waits">Its fate; its rows say in addition that it was announced.</param>
    public async Task<bool> TryAsync(Lane lane, IReadOnlyList<PendingSend> letter, Fate waits)
    {
        var head = letter[0];
        if (Confidential.Is(head.Part) || Write(head.Part) is not { } text || (head.Channel as IApprovedTexts)?.Approve(text) is null)
            return false;
        await MakeAsync(lane, letter, text, waits with { Reason = Reason });
        return true;
    }

    /// <summary>Whether a part tells of a letter instead of being one.</summary>
    public static bool Is(Activity part) => part.Properties?.ContainsKey(Mark) == true;

    /// <summary>In the transaction that notes the failure: what was announced was not, and the rows say why.</summary>
    public static void Withdraw(AubmDbContext context, long conversation, string? failure)
    {
        foreach (var row in Announced(context, conversation))
            row.Reason = $"{SendingWindow.Reason}; not announced ({failure}); waits for the citizen";
    }

    /// <summary>After that: the letters go by another way that has opened meanwhile, or wait on.</summary>
    public async Task FailAsync(Lane lane)
    {
        var heardAt = lane.HeardAt;
        var stays = new List<PendingSend>();
        foreach (var letter in lane.TakeWaiting().GroupBy(part => part.ReplyToId ?? part.MessageId))
            if (!await detour.TryAsync(lane, [.. letter], SendingWindow.Reason))
                stays.AddRange(letter);
        lane.Wait(stays, heardAt);
    }

    // In one transaction with the letter's marks: a process that dies in between tells it once, and an announcement that fails
    // just then finds them.
    async Task MakeAsync(Lane lane, IReadOnlyList<PendingSend> letter, Activity text, Fate announced)
    {
        var sealedLetter = post.Seal(new Letter(letter[0].Channel, lane.Key, "", [text]));
        try
        {
            await writer.WriteAsync(
                session =>
                {
                    var isMade = false;
                    session.WithContext(context => isMade = Announced(context, lane.ConversationId).Any());
                    foreach (var part in letter)
                        session.MarkOutbound(part.MessageId, announced, part.Attempts);
                    return isMade ? null : sealedLetter.Write(session, clock.GetUtcNow());
                },
                posted =>
                {
                    if (posted is not null)
                        post.Deliver(posted);
                });
        }
        finally
        {
            post.Release(sealedLetter);
        }
    }

    static IQueryable<Message> Announced(AubmDbContext context, long conversation) => context.Messages.Where(
        message => message.ConversationId == conversation && message.State == MessageState.Retry && message.Reason == Reason);

    Activity? Write(Activity head)
    {
        if (head.Type != ActivityTypes.Message || languages.FromTag(head.Locale) is not { } language)
            return null;
        var text = ActivityJson.Read(ActivityJson.Write(head));
        (text.Text, text.Speak, text.SuggestedActions, text.Attachments) = (languages.Say("letter.announced", language), null, null, null);
        text.Properties = new() { [Mark] = JsonSerializer.SerializeToElement("letter", ActivityJson.Default.String) };
        return text;
    }
}
