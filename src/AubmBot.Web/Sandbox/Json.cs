using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AubmBot.Web.Sandbox;

/// <summary>JSON of platforms, read without a model: what a bot may send is for the platform to judge, not for us.</summary>
static class Json
{
    // Shown as text, never as markup.
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static JsonNode? Read(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>For people: indented, letters as letters.</summary>
    public static string Pretty(string body) => Read(body)?.ToJsonString(Readable) ?? body;

    public static string Text(this JsonNode? node, string key) => (node as JsonObject)?[key] switch
    {
        JsonValue value => value.ToString(),
        _ => "",
    };

    public static IEnumerable<JsonNode?> Each(this JsonNode? node) => node as JsonArray ?? [];
}
