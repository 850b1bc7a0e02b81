using System.Text.Json;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.BotConnector;

/// <summary>The few top-level properties that are needed before, or cannot be told after, an activity is deserialised.</summary>
readonly record struct ActivityEnvelope(bool HasType, string? ServiceUrl, string? ChannelId)
{
    /// <exception cref="JsonException">Not an object, or broken JSON.</exception>
    /// <exception cref="InvalidOperationException">A string that is no text.</exception>
    public static ActivityEnvelope Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = StrictJson.MaxDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("an activity is an object");
        var hasType = false;
        string? serviceUrl = null, channelId = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
                hasType = NextString(ref reader) is { Length: > 0 };
            else if (reader.ValueTextEquals("serviceUrl"u8))
                serviceUrl = NextString(ref reader);
            else if (reader.ValueTextEquals("channelId"u8))
                channelId = NextString(ref reader);
            else
                Next(ref reader);
        }
        return new ActivityEnvelope(hasType, serviceUrl, channelId);
    }

    static string? NextString(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        reader.Skip();
        return null;
    }

    static void Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }
}
