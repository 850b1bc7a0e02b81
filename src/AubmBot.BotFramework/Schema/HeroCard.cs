namespace AubmBot.BotFramework.Schema;

/// <summary>A card with a text and buttons; here it carries the links of an answer.</summary>
public sealed class HeroCard
{
    public string? Title { get; set; }
    public string? Subtitle { get; set; }
    public string? Text { get; set; }
    public List<CardAction>? Buttons { get; set; }
}
