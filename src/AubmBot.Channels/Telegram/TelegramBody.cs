using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace AubmBot.Channels.Telegram;

/// <summary>Reads a webhook's body with the library's own types and rules.</summary>
static class TelegramBody
{
    static readonly JsonDocumentOptions Strict = new() { MaxDepth = StrictJson.MaxDepth, AllowDuplicateProperties = false };

    /// <exception cref="MalformedPayloadException">Not an update as the Bot API describes it.</exception>
    public static Update Read(ReadOnlyMemory<byte> body)
    {
        StrictJson.ThrowIfBroken(body.Span);
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            // The library would take any object for an update, with 0 as its id.
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("update_id", out _))
                throw new MalformedPayloadException("update_id is missing");
            return document.Deserialize<Update>(JsonBotAPI.Options) ?? throw new JsonException("an update is an object");
        }
        // The library's converters throw these for dates out of range and for kinds and parts they do not find.
        catch (Exception problem) when (problem is JsonException or ArgumentException or InvalidOperationException
            or NotSupportedException or FormatException or OverflowException or KeyNotFoundException)
        {
            throw new MalformedPayloadException("the body is not an update");
        }
    }
}
