namespace AubmBot.BotFramework.Text;

/// <summary>Keeps references, telephone numbers and links readable inside right-to-left text (Unicode UAX 9).</summary>
public static class Bidi
{
    /// <summary>Wraps a piece in FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE.</summary>
    public static string Isolate(string piece) => $"\u2068{piece}\u2069";

    /// <summary>Removes every direction control, zero-width and other control character except new lines and tabs.</summary>
    public static string Strip(string text) => text.AsSpan().ContainsAny(Unwanted)
        ? string.Concat(text.Where(c => !Unwanted.Contains(c)))
        : text;

    static readonly System.Buffers.SearchValues<char> Unwanted = System.Buffers.SearchValues.Create(
    [
        .. Enumerable.Range(0, 32).Select(i => (char)i).Where(c => c is not ('\n' or '\t')),
        .. Enumerable.Range(0x7F, 0x21).Select(i => (char)i),
        '\u061C', '\u200B', '\u200E', '\u200F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E',
        '\u2066', '\u2067', '\u2068', '\u2069', '\uFEFF',
    ]);
}
