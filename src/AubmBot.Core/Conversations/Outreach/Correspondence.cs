using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations.Outbound;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Data;

namespace AubmBot.Core.Conversations.Outreach;

/// <summary>
/// Says something in another conversation: a reference by text message during a call, a code, a follow-up. It goes the way
/// every message goes: rows first, then in order, with a fate.
/// </summary>
public sealed class Correspondence(
    ConfiguredChannels channels, LastHeard lastHeard, Writer writer, Post post, SendingBudget budget, TimeProvider clock)
{
    /// <summary>Whether a telephone number can be written to at all.</summary>
    public bool ReachesNumbers => channels.TextMessages is not null;

    /// <summary>Whoever has this number, on the channel of text messages; null where none is configured.</summary>
    /// <param name="phone">E.164.</param>
    public Recipient? ByNumber(string phone) => channels.TextMessages is { } channel ? Recipient.Number(channel, phone) : null;

    /// <summary>Says it as a part of the turn: with the turn's rows, or not at all. False where the channel is not configured, or sends no more today.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="to">Whom.</param>
    /// <param name="activity">What, in the language of its <see cref="Activity.Locale"/>.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async Task<bool> AddAsync(ITurnContext turn, Recipient to, Activity activity, CancellationToken cancellationToken)
    {
        if (await WriteAsync(to, activity, cancellationToken) is not { } letter)
            return false;
        turn.Get<TurnEffects>().Add(letter);
        return true;
    }

    /// <summary>As <see cref="AddAsync"/>, outside of a turn; once the task is done it is stored and will leave.</summary>
    public async Task<bool> SendAsync(Recipient to, Activity activity, CancellationToken cancellationToken)
    {
        if (await WriteAsync(to, activity, cancellationToken) is not { } letter)
            return false;
        var sealedLetter = post.Seal(letter);
        try
        {
            await writer.WriteAsync(session => sealedLetter.Write(session, clock.GetUtcNow()), post.Deliver);
        }
        finally
        {
            post.Release(sealedLetter);
        }
        return true;
    }

    /// <summary>Tells another conversation, as a part of the turn, what it has to take up in a turn of its own.</summary>
    public async Task NotifyAsync(ITurnContext turn, Recipient to, Activity happened, CancellationToken cancellationToken)
    {
        var channel = channels.Find(to.Conversation.Channel)
            ?? throw new InvalidOperationException($"there is no channel {to.Conversation.Channel}");
        var last = await lastHeard.InAsync(to, cancellationToken);
        (happened.ChannelId, happened.ServiceUrl, happened.Conversation) = (last.ChannelId, last.ServiceUrl, last.Conversation);
        (happened.From, happened.Recipient) = (last.From, last.Recipient);
        turn.Get<TurnEffects>().Add(new Notice(channel, to.Conversation, to.Contact, happened));
    }

    /// <summary>As its channel shows it; null where that is not configured.</summary>
    internal async Task<Letter?> WriteAsync(Recipient to, Activity activity, CancellationToken cancellationToken)
    {
        if (channels.Find(to.Conversation.Channel) is not { } channel || await budget.WouldRefuseAsync(channel, to.Conversation.ExternalId) is not null)
            return null;
        var last = await lastHeard.InAsync(to, cancellationToken);
        var parts = channel.Render(activity);
        foreach (var part in parts)
        {
            TurnAdapter.Address(part, last);
            part.ReplyToId = null;
            part.Properties = activity.Properties;
        }
        return new Letter(channel, to.Conversation, to.Contact, parts);
    }
}
