using System.Text.Json;
using System.Text.Json.Serialization;

namespace AubmBot.BotFramework.Schema;

/// <summary>A person or a bot, as one channel knows it.</summary>
public sealed class ChannelAccount
{
    [JsonConverter(typeof(StringIdConverter))]
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary><see cref="Role"/> of a person of the agency, who writes in the bot's place.</summary>
    public const string Person = "agent";

    /// <summary><c>user</c>, <c>bot</c>, or <see cref="Person"/>.</summary>
    public string? Role { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
