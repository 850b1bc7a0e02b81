using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations.SendingWindows;
using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Conversations.Outreach;

/// <summary>
/// A letter that no approved text holds as a whole waits for the citizen's next word, who is told of it in one that does: half
/// of a letter would mislead. Once for all that waits there.
/// </summary>
public sealed class Announcement(
    IDbContextFactory<AubmDbContext> database, Post post, Writer writer, ILanguages languages, TimeProvider clock)
{
    static readonly string Reason = $"{SendingWindow.Reason}; announced; waits for the citizen";

    /// <summary>What the rows of the letter are to say: that it was announced where it was, or why it waits.</summary>
    /// <param name="lane">Where it waits.</param>
    /// <param name="letter">All of its parts.</param>
    /// <param name="waits">Its fate without an announcement.</param>
    public async Task<Fate> MakeAsync(Lane lane, IReadOnlyList<PendingSend> letter, Fate waits)
    {
        var head = letter[0];
        if (Confidential.Is(head.Part) || Write(head.Part) is not { } text || (head.Channel as IApprovedTexts)?.Approve(text) is null)
            return waits;
        var announced = waits with { Reason = Reason };
        if (!await IsMadeAsync(lane.ConversationId))
            await SendAsync(lane, letter, text, announced);
        return announced;
    }

    // In one transaction with the letter's marks: a process that dies in between tells it once.
    async Task SendAsync(Lane lane, IReadOnlyList<PendingSend> letter, Activity text, Fate announced)
    {
        var sealedLetter = post.Seal(new Letter(letter[0].Channel, lane.Key, "", [text]));
        try
        {
            await writer.WriteAsync(
                session =>
                {
                    foreach (var part in letter)
                        session.MarkOutbound(part.MessageId, announced, part.Attempts);
                    return sealedLetter.Write(session, clock.GetUtcNow());
                },
                post.Deliver);
        }
        finally
        {
            post.Release(sealedLetter);
        }
    }

    async Task<bool> IsMadeAsync(long conversation)
    {
        await using var context = await database.CreateDbContextAsync();
        return await context.Messages.AnyAsync(
            message => message.ConversationId == conversation && message.State == MessageState.Retry && message.Reason == Reason);
    }

    Activity? Write(Activity head)
    {
        if (head.Type != ActivityTypes.Message || languages.FromTag(head.Locale) is not { } language)
            return null;
        var text = ActivityJson.Read(ActivityJson.Write(head));
        (text.Text, text.Speak, text.SuggestedActions, text.Attachments) = (languages.Say("letter.announced", language), null, null, null);
        text.Properties = null;
        return text;
    }
}
