using AubmBot.Core.Conversations;
using AubmBot.Core.Data;
using BenchmarkDotNet.Attributes;

namespace AubmBot.Benchmarks;

/// <summary>What the one writer does for one turn, alone in its transaction and sharing it with others. Synchronous FULL.</summary>
public class CommitBenchmarks
{
    readonly string _activity = SampleActivities.Answer, _state = new('s', 600);
    Bot _bot = null!;
    Writer _writer = null!;
    long _conversation;

    [GlobalSetup]
    public async Task Start()
    {
        _bot = new Bot();
        _writer = _bot.Get<Writer>();
        var key = new ConversationKey("benchmark", "local", "commit");
        _conversation = (await _writer.WriteAsync(session => session.OpenConversation(key, "citizen", DateTimeOffset.UnixEpoch))).Id;
    }

    [GlobalCleanup]
    public void Stop() => _bot.Dispose();

    [Benchmark(Description = "commit, 1 turn a batch", OperationsPerInvoke = 1)]
    public Task One() => WriteAsync(1);

    [Benchmark(Description = "commit, 64 turns a batch", OperationsPerInvoke = 64)]
    public Task Many() => WriteAsync(64);

    Task WriteAsync(int turns) => _writer.WriteAsync(session =>
    {
        for (var turn = 0; turn < turns; turn++)
            WriteTurn(session);
        return turns;
    });

    void WriteTurn(IWriteSession session)
    {
        var (message, _) = session.InsertInbound(_conversation, Guid.NewGuid().ToString("N"), _activity, DateTimeOffset.UnixEpoch);
        session.MarkInbound(message, MessageState.Done, reason: null);
        session.SaveConversationState(_conversation, _state);
        session.InsertOutbound(_conversation, MessageState.Sent, _activity, message, DateTimeOffset.UnixEpoch);
    }
}
