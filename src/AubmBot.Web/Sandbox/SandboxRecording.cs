using System.Buffers.Binary;

namespace AubmBot.Web.Sandbox;

/// <summary>What a caller of the sandbox leaves on the tape: one second of silence, as a WAV file of 8 kHz.</summary>
static class SandboxRecording
{
    const int Rate = 8000, Header = 44;

    public static readonly byte[] Wav = Silence();

    static byte[] Silence()
    {
        var file = new byte[Header + Rate];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), Header - 8 + Rate);
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), Rate);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), 8);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), Rate);
        // Eight bits are unsigned: silence is the middle.
        file.AsSpan(Header).Fill(128);
        return file;
    }
}
