using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Tests.Channels.Stubs;

/// <summary>Keeps what channels store; the first calls can be made to fail.</summary>
public sealed class FakeInbox(int failures = 0) : IInbox, IArrivals
{
    int _failures = failures;

    public List<Activity> Stored { get; } = [];

    public Task<IReadOnlyList<long>> AcceptAsync(IChannel channel, IReadOnlyList<Activity> activities, CancellationToken cancellationToken)
    {
        if (_failures-- > 0)
            throw new InboxUnavailableException("the disk is full");
        Stored.AddRange(activities);
        return Task.FromResult<IReadOnlyList<long>>([.. activities.Select((_, i) => (long)i)]);
    }

    public Task<int> CountAsync(IChannel channel, string contact, DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult(Stored.Count(activity => activity.From?.Id == contact));
}
