using System.Buffers.Binary;

namespace AubmBot.Web.Hotline;

/// <summary>
/// What the queue plays until the agency records something better: a few plucked notes, made here, so that nobody's rights
/// stand in the way.
/// </summary>
static class HoldMusic
{
    /// <summary>Key of the recording that replaces it: <c>dialogs/&lt;language&gt;/prompts/hotline.music.mp3|wav</c>.</summary>
    public const string Key = "hotline.music";

    public const string Path = "/prompts/hold-music.wav";
    const int Rate = 8_000, Header = 44;
    const double NoteSeconds = 0.8, Loudness = 0.22, Fading = 2.4;

    // A calm walk through D, G, B minor and A (Hz); each note rings into the next ones.
    static readonly double[] Notes =
    [
        293.66, 369.99, 440.00, 369.99, 196.00, 293.66, 392.00, 293.66, 246.94, 293.66, 369.99, 293.66, 220.00, 277.18, 329.63, 277.18,
        293.66, 369.99, 440.00, 587.33, 196.00, 293.66, 392.00, 493.88, 246.94, 369.99, 493.88, 369.99, 220.00, 329.63, 440.00, 329.63,
    ];

    static readonly Lazy<byte[]> Made = new(Make);

    /// <summary>A WAV file of 8 kHz, 16 bits, one channel: what a telephone carries.</summary>
    public static byte[] Wav => Made.Value;

    static byte[] Make()
    {
        var samples = (int)(Notes.Length * NoteSeconds * Rate);
        var file = new byte[Header + (samples * 2)];
        WriteHeader(file, samples * 2);
        for (var i = 0; i < samples; i++)
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(Header + (i * 2)), (short)(At((double)i / Rate) * short.MaxValue));
        return file;
    }

    // The note of the moment, and what is left of the two before it.
    static double At(double seconds)
    {
        var current = (int)(seconds / NoteSeconds);
        var sum = 0.0;
        for (var note = Math.Max(0, current - 2); note <= current && note < Notes.Length; note++)
            sum += Pluck(Notes[note], seconds - (note * NoteSeconds));
        return sum * Loudness;
    }

    static double Pluck(double pitch, double age) =>
        Math.Min(1, age * 60) * Math.Exp(-age * Fading) * (Math.Sin(Math.Tau * pitch * age) + (0.3 * Math.Sin(2 * Math.Tau * pitch * age)));

    static void WriteHeader(Span<byte> file, int length)
    {
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file[4..], Header - 8 + length);
        "WAVEfmt "u8.CopyTo(file[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(file[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(file[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(file[24..], Rate);
        BinaryPrimitives.WriteInt32LittleEndian(file[28..], Rate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(file[32..], 2);
        BinaryPrimitives.WriteInt16LittleEndian(file[34..], 16);
        "data"u8.CopyTo(file[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[40..], length);
    }
}
