namespace AubmBot.Web.Hosting;

/// <summary>
/// The host logs a failed start with its whole stack before whoever started it hears the one sentence that matters. Until it
/// has started it is silent: what stopped it is thrown anyway. From then on it tells of workers that died.
/// </summary>
sealed class HostLog
{
    const string Category = "Microsoft.Extensions.Hosting.Internal.Host";

    IHostApplicationLifetime? _lifetime;

    public static HostLog Quiet(ILoggingBuilder logging)
    {
        var log = new HostLog();
        logging.AddFilter(Category, level => level >= LogLevel.Warning && log._lifetime is { ApplicationStarted.IsCancellationRequested: true });
        return log;
    }

    public void SpeakOnce(IHostApplicationLifetime lifetime) => _lifetime = lifetime;
}
