using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace AubmBot.Channels.BotConnector;

/// <summary>The channels a key may sign for: a property that Microsoft adds to the standard key document.</summary>
static class Endorsements
{
    public static IEnumerable<string> Of(JsonWebKey key)
    {
        if (!key.AdditionalData.TryGetValue("endorsements", out var value))
            return [];
        return value switch
        {
            JsonElement { ValueKind: JsonValueKind.Array } list => list.EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
            IEnumerable<object> list => list.OfType<string>(),
            _ => [],
        };
    }
}
