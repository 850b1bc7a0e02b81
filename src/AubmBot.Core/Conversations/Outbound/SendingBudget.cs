using System.Collections.Concurrent;
using AubmBot.BotFramework.Channels;
using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Conversations.Outbound;

/// <summary>
/// Keeps channels within their <see cref="SendingLimits"/>. Counted in memory, strictly, just before each call; what left
/// before a start is counted from the transcript, so that a restart gives no second budget.
/// </summary>
public sealed class SendingBudget(IDbContextFactory<AubmDbContext> database, TimeProvider clock)
{
    readonly ConcurrentDictionary<string, Lazy<Task<SendingDay>>> _days = new();

    /// <summary>Why nothing may be written to this number now, or null.</summary>
    public Task<string?> WouldRefuseAsync(IChannel channel, string number) => RefuseAsync(channel, number, messageId: null, unasked: true);

    /// <summary>Why a stored message may not leave, or null, and then it counts.</summary>
    public Task<string?> RefuseAsync(IChannel channel, string number, long messageId, bool unasked) =>
        RefuseAsync(channel, number, (long?)messageId, unasked);

    async Task<string?> RefuseAsync(IChannel channel, string number, long? messageId, bool unasked)
    {
        if (channel.Capabilities.Limits is not { } limits)
            return null;
        if (limits.IsStopped)
            return "sending is stopped";
        // Whoever wrote from abroad is answered there: what they ask for costs them too, and counts below.
        if (unasked && !limits.MayReach(number))
            return "number outside the allowed prefixes";
        var day = await _days.GetOrAdd(channel.Id, _ => new(() => ReadAsync(channel, limits))).Value;
        return day.Refuse(messageId, number, unasked, clock.GetUtcNow());
    }

    async Task<SendingDay> ReadAsync(IChannel channel, SendingLimits limits)
    {
        var since = clock.GetUtcNow() - SendingDay.Length;
        await using var context = await database.CreateDbContextAsync();
        var left = await context.Messages
            .Where(message => message.Direction == Direction.Out && message.State == MessageState.Sent && message.CreatedAt > since
                && message.Conversation!.Channel == channel.Id && message.Conversation.Account == channel.Account)
            .OrderBy(message => message.Id)
            .Select(message => new { message.Id, message.Conversation!.ExternalId, Unasked = message.ReplyToId == null, message.CreatedAt })
            .ToListAsync();
        var day = new SendingDay(limits);
        foreach (var message in left)
            day.Count(new Sending(message.Id, message.ExternalId, message.Unasked, message.CreatedAt));
        return day;
    }
}
