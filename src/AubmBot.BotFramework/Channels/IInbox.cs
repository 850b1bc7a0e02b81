using AubmBot.BotFramework.Schema;

namespace AubmBot.BotFramework.Channels;

/// <summary>Where channels put what came in. Once the task is done the activities are durable, and each is handled exactly once.</summary>
public interface IInbox
{
    /// <summary>
    /// Stores new activities and lets their turns run; one whose id was stored before is dropped. Returns the stored
    /// message's id for each, also for a dropped one.
    /// </summary>
    /// <exception cref="InboxUnavailableException">Nothing was stored; the platform is asked to try again.</exception>
    Task<IReadOnlyList<long>> AcceptAsync(IChannel channel, IReadOnlyList<Activity> activities, CancellationToken cancellationToken);
}
