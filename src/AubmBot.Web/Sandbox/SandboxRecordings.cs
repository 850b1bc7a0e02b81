using System.Collections.Concurrent;

namespace AubmBot.Web.Sandbox;

/// <summary>What callers of the lab recorded, as Twilio would keep it; silence where there was no microphone.</summary>
sealed class SandboxRecordings
{
    /// <summary>Two minutes at 8 kHz and 16 bits.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    const int Most = 20;

    readonly ConcurrentDictionary<string, byte[]> _kept = [];
    readonly ConcurrentQueue<string> _order = [];

    public byte[] Find(string recording) => _kept.GetValueOrDefault(recording, SandboxRecording.Wav);

    public void Delete(string recording) => _kept.TryRemove(recording, out _);

    /// <summary>The oldest goes when there are many.</summary>
    public void Keep(string recording, byte[] sound)
    {
        _kept[recording] = sound;
        _order.Enqueue(recording);
        if (_order.Count > Most && _order.TryDequeue(out var oldest))
            _kept.TryRemove(oldest, out _);
    }
}
