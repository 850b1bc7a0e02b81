namespace AubmBot.Web.Lab;

/// <summary>
/// The time the bot lives in at the bench: the real one, or moved, and going on from there. Only the calendar moves; timers keep
/// their length.
/// </summary>
sealed class LabClock : TimeProvider
{
    long _ahead;

    public bool IsMoved => Interlocked.Read(ref _ahead) != 0;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

    /// <param name="to">Null for the real time.</param>
    public void Move(DateTimeOffset? to) => Interlocked.Exchange(ref _ahead, to is { } then ? (then - System.GetUtcNow()).Ticks : 0);
}
