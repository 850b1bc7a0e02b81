using System.Text.Json;
using System.Text.Unicode;
using AubmBot.BotFramework.Channels;

namespace AubmBot.Channels.Wire;

/// <summary>
/// Refuses early what a lenient reader lets through and a later one throws at: bytes that are no UTF-8, and escapes that
/// name half a character (a JsonElement throws InvalidOperationException only when such a string is read).
/// </summary>
static class StrictJson
{
    /// <summary>No platform nests deeper; a bomb does.</summary>
    public const int MaxDepth = 32;

    /// <exception cref="MalformedPayloadException">The body cannot be read as text throughout.</exception>
    public static void ThrowIfBroken(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
            throw new MalformedPayloadException("the body is not UTF-8");
        // In valid UTF-8 only an escape can still be a lone surrogate; most bodies have none and are not read twice.
        if (body.IndexOf("\\u"u8) >= 0)
            ReadEveryString(body);
    }

    /// <summary>Text without NUL, which PostgreSQL cannot store.</summary>
    public static string? WithoutNul(string? text) =>
        text is null || !text.Contains('\0') ? text : text.Replace("\0", "", StringComparison.Ordinal);

    static void ReadEveryString(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            while (reader.Read())
                if (reader.ValueIsEscaped)
                    reader.GetString();
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new MalformedPayloadException("the body holds a string that cannot be read");
        }
    }
}
