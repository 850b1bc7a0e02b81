using System.Text.Json;
using System.Text.Json.Serialization;

namespace AubmBot.BotFramework.Schema;

/// <summary>A file by address, or a card by content.</summary>
public sealed class Attachment
{
    public const string HeroCardType = "application/vnd.microsoft.card.hero";

    public string? ContentType { get; set; }
    public string? ContentUrl { get; set; }
    public JsonElement? Content { get; set; }
    public string? Name { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>The hero card inside, or null where this is something else or its content does not fit.</summary>
    public HeroCard? AsHeroCard()
    {
        if (ContentType != HeroCardType || Content is not { ValueKind: JsonValueKind.Object } content)
            return null;
        try
        {
            return content.Deserialize(ActivityJson.Default.HeroCard);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static Attachment Of(HeroCard card) => new()
    {
        ContentType = HeroCardType,
        Content = JsonSerializer.SerializeToElement(card, ActivityJson.Default.HeroCard),
    };
}
