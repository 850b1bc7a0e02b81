using System.Text.Json;
using System.Text.Json.Serialization;

namespace AubmBot.BotFramework.Schema;

/// <summary>All that is needed to say something in a conversation later.</summary>
public sealed class ConversationReference
{
    [JsonConverter(typeof(StringIdConverter))]
    public string? ActivityId { get; set; }

    public ChannelAccount? User { get; set; }
    public ChannelAccount? Bot { get; set; }
    public ConversationAccount? Conversation { get; set; }
    public string? ChannelId { get; set; }
    public string? ServiceUrl { get; set; }
    public string? Locale { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
