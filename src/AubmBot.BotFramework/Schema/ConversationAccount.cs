using System.Text.Json;
using System.Text.Json.Serialization;

namespace AubmBot.BotFramework.Schema;

/// <summary>A conversation, as one channel knows it.</summary>
public sealed class ConversationAccount
{
    [JsonConverter(typeof(StringIdConverter))]
    public string? Id { get; set; }

    public string? Name { get; set; }
    public bool? IsGroup { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
