using System.Text.Json;
using System.Text.Json.Serialization;

namespace AubmBot.BotFramework.Schema;

/// <summary>A button. <see cref="Value"/> is its id: short, and untrusted when it comes back.</summary>
public sealed class CardAction
{
    public const string MessageBack = "messageBack";
    public const string OpenUrl = "openUrl";

    /// <summary>Gives the citizen's own telephone number, on platforms that can.</summary>
    public const string ShareNumber = "shareNumber";

    public string Type { get; set; } = MessageBack;
    public string? Title { get; set; }
    public JsonElement? Value { get; set; }

    /// <summary>What the press writes into the conversation (messageBack).</summary>
    public string? Text { get; set; }

    /// <summary>What the press shows in the conversation (messageBack).</summary>
    public string? DisplayText { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }

    [JsonIgnore]
    public string? Id => Value is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>A button that comes back as a message with the title as text and the id as value.</summary>
    public static CardAction Button(string title, string id) =>
        new() { Title = title, Text = title, DisplayText = title, Value = JsonSerializer.SerializeToElement(id, ActivityJson.Default.String) };

    public static CardAction Link(string title, string url) =>
        new() { Type = OpenUrl, Title = title, Value = JsonSerializer.SerializeToElement(url, ActivityJson.Default.String) };
}
