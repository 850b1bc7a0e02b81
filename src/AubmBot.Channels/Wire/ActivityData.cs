using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Channels.Wire;

/// <summary>Small values as the protocol carries them: ids as strings, data as JSON.</summary>
static class ActivityData
{
    public static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    public static JsonElement String(string text) => JsonSerializer.SerializeToElement(text, ActivityJson.Default.String);

    /// <exception cref="MalformedPayloadException">A number is none that JSON could write: 1e400 is read as infinite.</exception>
    public static JsonElement Object(params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var data = new JsonObject();
        foreach (var (name, value) in properties)
            data[name] = value;
        try
        {
            using var document = JsonDocument.Parse(data.ToJsonString());
            return document.RootElement.Clone();
        }
        catch (ArgumentException)
        {
            throw new MalformedPayloadException("a number is out of range");
        }
    }

    public static JsonElement Array(params ReadOnlySpan<JsonElement> items)
    {
        using var document = JsonDocument.Parse($"[{string.Join(',', items.ToArray())}]");
        return document.RootElement.Clone();
    }

    /// <summary>What a citizen sent that is no file; see <see cref="AttachmentTypes"/>.</summary>
    public static List<Attachment> Attachment(string contentType, params ReadOnlySpan<(string, JsonNode?)> content) =>
        [new Attachment { ContentType = contentType, Content = Object(content) }];

    /// <summary>A text property of channel data, or null.</summary>
    public static string? Read(JsonElement? data, string name) =>
        data is { ValueKind: JsonValueKind.Object } bag && bag.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
