using System.Diagnostics;
using System.Globalization;
using AubmBot.CrashHost;

namespace AubmBot.Web.Tests.Crash;

/// <summary>The program as a process of its own, on a data folder that outlives it.</summary>
public sealed class BotProcess : IDisposable
{
    const int KilledBySignal = 128 + 9;

    readonly Process _process;

    BotProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public bool HasExited => _process.HasExited;

    /// <summary>It did not end by itself: nothing had the chance to tidy up.</summary>
    public bool WasKilled => _process.HasExited && _process.ExitCode == KilledBySignal;

    /// <param name="dataFolder">Where everything is kept.</param>
    /// <param name="dialogs">The dialogs folder.</param>
    /// <param name="crashAt">Step and message at which it dies; null for a life without crash.</param>
    /// <param name="settings">More of them.</param>
    /// <param name="ahead">How far its clock is ahead of the machine's.</param>
    public static async Task<BotProcess> StartAsync(
        string dataFolder, string dialogs, string? crashAt, IReadOnlyDictionary<string, string>? settings = null, TimeSpan ahead = default)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "AubmBot.CrashHost.dll"), "--environment=Development", "--urls=http://127.0.0.1:0",
                $"--Storage:DataDirectory={dataFolder}", $"--Dialogs:Folder={dialogs}", "--Logging:LogLevel:Default=None",
            },
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
            start.ArgumentList.Add($"--{key}={value}");
        if (ahead != default)
            start.Environment[MovedClock.Variable] = ahead.ToString("c", CultureInfo.InvariantCulture);
        if (crashAt is not null)
            start.Environment[CrashPoint.Variable] = crashAt;
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        if (line?.Split("listening ") is [_, var address])
            return new BotProcess(process, new Uri(address));
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        throw new InvalidOperationException($"the program did not start: {line} {errors}");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
