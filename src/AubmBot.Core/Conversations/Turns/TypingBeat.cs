using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Core.Conversations.Turns;

/// <summary>
/// Shows "typing" again and again while a turn works: platforms take it back after some seconds (Telegram after five). Over
/// before the reply leaves, so that it never stands behind it.
/// </summary>
sealed class TypingBeat : IAsyncDisposable
{
    static readonly TimeSpan Each = TimeSpan.FromSeconds(4);

    readonly IChannel _channel;
    readonly Activity _activity;
    readonly CancellationTokenSource _over = new();
    readonly ITimer _timer;
    Task _showing = Task.CompletedTask;

    public TypingBeat(IChannel channel, Activity activity, TimeProvider clock)
    {
        (_channel, _activity) = (channel, activity);
        _timer = clock.CreateTimer(static beat => ((TypingBeat)beat!).Show(), this, Each, Each);
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        await _over.CancelAsync();
        await _showing;
        _over.Dispose();
    }

    void Show()
    {
        if (_showing.IsCompleted)
            _showing = ShowAsync();
    }

    async Task ShowAsync()
    {
        try
        {
            await _channel.ShowTypingAsync(_activity, _over.Token);
        }
        catch (Exception)
        {
            // The reply is ready, or it comes without a sign: that costs nobody their answer.
        }
    }
}
