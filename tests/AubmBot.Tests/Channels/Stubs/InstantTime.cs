namespace AubmBot.Tests.Channels.Stubs;

/// <summary>A clock whose timers fire at once: loops with pauses run through without anybody waiting.</summary>
public sealed class InstantTime : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // Only the short pauses of loops; deadlines of calls stay out of reach.
        if (dueTime > TimeSpan.Zero && dueTime <= TimeSpan.FromSeconds(10))
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Nothing();
    }

    sealed class Nothing : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
