namespace AubmBot.BotFramework.Text;

/// <summary>Digits as Moroccans type them: European, Arabic-Indic and Extended Arabic-Indic.</summary>
public static class Digits
{
    /// <summary>The same text with every decimal digit in 0-9.</summary>
    public static string ToLatin(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0660', '\u06F9'))
            return text;
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = source[i] switch
                {
                    >= '\u0660' and <= '\u0669' => (char)('0' + source[i] - '\u0660'),
                    >= '\u06F0' and <= '\u06F9' => (char)('0' + source[i] - '\u06F0'),
                    _ => source[i],
                };
        });
    }

    /// <summary>Only the digits of a text, in 0-9.</summary>
    public static string Only(string text) => string.Concat(ToLatin(text).Where(char.IsAsciiDigit));
}
