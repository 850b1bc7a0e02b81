using System.Threading.Channels;

namespace AubmBot.Core.Files;

/// <summary>Wakes whoever fetches and deletes: rows say what there is to do, this says that there is something.</summary>
public sealed class FileSignal
{
    // One waiting signal says as much as many.
    readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Give() => _news.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken cancellationToken) => await _news.Reader.ReadAsync(cancellationToken);
}
