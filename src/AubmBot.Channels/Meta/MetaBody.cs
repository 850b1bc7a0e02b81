using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Meta;

/// <summary>Opens a webhook's body: <c>{object, entry: […]}</c>, one call for several people and kinds (Graph API, Webhooks).</summary>
static class MetaBody
{
    static readonly JsonDocumentOptions Strict = new() { MaxDepth = StrictJson.MaxDepth, AllowDuplicateProperties = false };

    /// <summary>Its entries, or none where it is about something else.</summary>
    /// <exception cref="MalformedPayloadException">Not a notification as the Graph API describes it.</exception>
    public static IReadOnlyList<JsonElement> Entries(ReadOnlyMemory<byte> body, string about)
    {
        StrictJson.ThrowIfBroken(body.Span);
        var root = Read(body);
        if (root.ValueKind != JsonValueKind.Object || root.At("object") is not { ValueKind: JsonValueKind.String } subject)
            throw new MalformedPayloadException("object is missing");
        if (subject.GetString() != about)
            return [];
        return root.At("entry") is { ValueKind: JsonValueKind.Array }
            ? [.. root.Items("entry")]
            : throw new MalformedPayloadException("entry is missing");
    }

    static JsonElement Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new MalformedPayloadException("the body is not JSON");
        }
    }
}
