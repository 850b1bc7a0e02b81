using System.Globalization;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Conversations;

/// <summary>Reads a conversation as its clients see it. The watermark is the last row's id: replaying it loses nothing.</summary>
public sealed class Transcript(IDbContextFactory<AubmDbContext> database)
{
    const int Page = 200;

    static readonly string[] ShownTypes = [ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.EndOfConversation];

    public async Task<ActivitySet> ReadAsync(long conversationId, long after, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var rows = await context.Messages.AsNoTracking()
            .Where(message => message.ConversationId == conversationId && message.Id > after)
            .OrderBy(message => message.Id).Take(Page).ToListAsync(cancellationToken);
        var watermark = rows.Count > 0 ? rows[^1].Id : after;
        return new ActivitySet(
            [.. rows.Select(Show).Where(activity => ShownTypes.Contains(activity.Type))],
            watermark.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What was said in answer to a message, in its order.</summary>
    public async Task<IReadOnlyList<Activity>> RepliesAsync(long messageId)
    {
        await using var context = await database.CreateDbContextAsync();
        var rows = await context.Messages.AsNoTracking()
            .Where(message => message.ReplyToId == messageId).OrderBy(message => message.Id).Select(message => message.Activity).ToListAsync();
        return [.. rows.Select(ActivityJson.Read)];
    }

    static Activity Show(Message row)
    {
        var activity = ActivityJson.Read(row.Activity);
        activity.Id = row.Id.ToString(CultureInfo.InvariantCulture);
        activity.ReplyToId = row.ReplyToId?.ToString(CultureInfo.InvariantCulture);
        activity.Timestamp = row.CreatedAt;
        return activity;
    }
}
