using System.Text.Json;
using System.Text.Unicode;

namespace AubmBot.BotFramework.Schema;

/// <summary>
/// Refuses at once what a <see cref="JsonElement"/> would only throw at when it is read later: bytes that are no UTF-8, and
/// escapes that name half a character.
/// </summary>
static class JsonText
{
    /// <exception cref="JsonException">A string in it cannot be read.</exception>
    public static void ThrowIfBroken(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
            throw new JsonException("the text is not UTF-8");
        // In valid UTF-8 only an escape can still be half a character; most activities have none and are not read twice.
        if (utf8.IndexOf("\\u"u8) >= 0)
            ReadEveryString(utf8);
    }

    static void ReadEveryString(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = ActivityJson.Wire.Options.MaxDepth });
        try
        {
            while (reader.Read())
                if (reader.ValueIsEscaped)
                    reader.GetString();
        }
        catch (InvalidOperationException half)
        {
            throw new JsonException("a string holds half a character", half);
        }
    }
}
