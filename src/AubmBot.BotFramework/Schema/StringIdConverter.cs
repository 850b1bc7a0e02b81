using System.Text.Json;
using System.Text.Json.Serialization;

namespace AubmBot.BotFramework.Schema;

/// <summary>Reads an id that a sender wrote as a number as the string of its digits: some platforms' ids exceed 2^53.</summary>
public sealed class StringIdConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.Null => null,
        _ => throw new JsonException("an id is a string"),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
