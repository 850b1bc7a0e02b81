using System.Globalization;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Data;
using AubmBot.Core.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Dialogue;

/// <summary>
/// A person of the agency wrote from the platform's own inbox: the bot steps back there for some hours after the last such
/// word, or until the citizen asks for the menu. What the citizen writes meanwhile is stored and left to the person.
/// </summary>
public sealed class PersonAtWork(LiveLibrary library, Replies replies, ConversationOptions options, IDbContextFactory<AubmDbContext> database)
{
    static readonly TimeSpan EchoesWithin = TimeSpan.FromHours(1);

    public async Task BeginAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (!await IsOurEchoAsync(turn, cancellationToken))
            turn.ConversationState.Set(
                ConversationMemory.PersonUntil, turn.Now.AddHours(options.PersonHours).ToString("O", CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// The person gave the conversation back, or could not take it (handoff protocol, "handoff.status"). Whoever was answered by a
    /// person is told that it is a program again.
    /// </summary>
    public async Task ReturnAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (JoinValue.Of(turn, "state") is not ("completed" or "failed") || !IsAtWork(turn))
            return;
        turn.ConversationState.Remove(ConversationMemory.PersonUntil);
        await turn.SendActivityAsync(replies.Sentence(turn, "handover.returned", [Target.Do("menu")]), cancellationToken);
    }

    // A channel knows the echoes of what this process sent; of what an earlier one sent, the transcript knows the id, or where
    // that process died before the platform's answer, the words.
    async Task<bool> IsOurEchoAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var (conversation, id, since) = (turn.Get<TurnOrigin>().ConversationId, turn.Activity.Id, turn.Now - EchoesWithin);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var sent = context.Messages.Where(message => message.ConversationId == conversation && message.Direction == Direction.Out);
        if (id is not null && await sent.AnyAsync(message => message.ExternalId == id, cancellationToken))
            return true;
        if (turn.Activity.Text is not { Length: > 0 } text)
            return false;
        var unnamed = await sent.Where(message => message.ExternalId == null && message.CreatedAt >= since)
            .Select(message => message.Activity).ToListAsync(cancellationToken);
        return unnamed.Any(json => ActivityJson.Read(json).Text == text);
    }

    /// <summary>Whether a person has the conversation, whatever is written.</summary>
    public static bool IsAtWork(ITurnContext turn) =>
        turn.ConversationState.GetString(ConversationMemory.PersonUntil) is { } until
        && DateTimeOffset.TryParse(until, CultureInfo.InvariantCulture, out var end) && turn.Now < end;

    /// <summary>Whether the message is the person's to answer; the menu takes the conversation back.</summary>
    public bool Takes(DialogContext dc)
    {
        var turn = dc.Turn;
        if (IsAtWork(turn) && !AsksForTheMenu(turn))
            return true;
        turn.ConversationState.Remove(ConversationMemory.PersonUntil);
        return false;
    }

    bool AsksForTheMenu(ITurnContext turn) => turn.Activity.ButtonId is { } pressed
        ? pressed == Target.Do("menu").ToString()
        : library.AnyMeans("menu", Folding.Fold(turn.Activity.Text ?? ""));
}
