namespace AubmBot.Core.Files;

/// <summary>What a file is, as its first bytes say: names and what platforms call it are not to be trusted.</summary>
public static class FileTypes
{
    // ISO/IEC 23008-12 and its registered brands for single pictures.
    static readonly string[] Heic = ["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1"];
    static readonly string[] Audio = ["M4A ", "M4B "];

    /// <summary>Null for everything that is not kept.</summary>
    public static string? Of(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, ..] => "image/png",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "application/pdf",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "audio/ogg",
        [(byte)'I', (byte)'D', (byte)'3', ..] => "audio/mpeg",
        // A frame of layer III without a tag before it.
        [0xFF, 0xFB or 0xFA or 0xF3 or 0xF2, ..] => "audio/mpeg",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'A', (byte)'V', (byte)'E', ..] => "audio/wav",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', _, _, _, _, ..] => OfBrand(System.Text.Encoding.ASCII.GetString(content[8..12])),
        _ => null,
    };

    public static bool Fits(string contentType, FileUse use) =>
        contentType.StartsWith("audio/", StringComparison.Ordinal) == (use == FileUse.Recording);

    // The same container holds films, which are not kept.
    static string? OfBrand(string brand) => Heic.Contains(brand) ? "image/heic" : Audio.Contains(brand) ? "audio/mp4" : null;
}
