using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.X;

/// <summary>Reads a webhook's body, and out of it what is there: X adds properties without notice.</summary>
static class XBody
{
    static readonly JsonDocumentOptions Strict = new() { MaxDepth = StrictJson.MaxDepth, AllowDuplicateProperties = false };

    /// <exception cref="MalformedPayloadException">Not an object in JSON.</exception>
    public static JsonElement Read(ReadOnlyMemory<byte> body)
    {
        StrictJson.ThrowIfBroken(body.Span);
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new MalformedPayloadException("the body is not an object");
        }
        catch (JsonException)
        {
            throw new MalformedPayloadException("the body is not JSON");
        }
    }

    /// <summary>A property that is an object, or null.</summary>
    public static JsonElement? Object(this JsonElement parent, string name) => Property(parent, name, JsonValueKind.Object);

    /// <summary>The items of a property that is a list; none where it is absent.</summary>
    /// <exception cref="MalformedPayloadException">It is something else than a list.</exception>
    public static IEnumerable<JsonElement> List(this JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
            return [];
        return list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : throw new MalformedPayloadException($"{name} is not a list");
    }

    /// <summary>A property that is text, without NUL, or null.</summary>
    public static string? Text(this JsonElement? parent, string name) =>
        parent is { } element && Property(element, name, JsonValueKind.String) is { } text ? StrictJson.WithoutNul(text.GetString()) : null;

    /// <summary>An id, which is longer than a number in JSON may be and therefore text; null where it is not.</summary>
    public static string? Id(this JsonElement? parent, string name) => Text(parent, name) is { } id && XOptions.IsId(id) ? id : null;

    static JsonElement? Property(JsonElement parent, string name, JsonValueKind kind) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : null;
}
