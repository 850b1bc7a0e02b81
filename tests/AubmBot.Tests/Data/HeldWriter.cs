using AubmBot.Core.Data;

namespace AubmBot.Tests.Data;

/// <summary>Keeps the writer busy with one operation, so that a test decides what waits when it comes round.</summary>
sealed class HeldWriter : IDisposable
{
    readonly ManualResetEventSlim _entered = new(), _released = new();
    readonly Task _held;

    public HeldWriter(Writer writer)
    {
        _held = writer.WriteAsync(_ =>
        {
            _entered.Set();
            return _released.Wait(TimeSpan.FromSeconds(20));
        });
        _entered.Wait(TimeSpan.FromSeconds(20)).ShouldBeTrue();
    }

    public async Task ReleaseAsync()
    {
        _released.Set();
        await _held;
    }

    public void Dispose()
    {
        _released.Set();
        _entered.Dispose();
    }
}
