namespace AubmBot.BotFramework.Schema;

/// <summary>Buttons under a message that go away once one is pressed.</summary>
public sealed class SuggestedActions
{
    public List<string>? To { get; set; }
    public List<CardAction> Actions { get; set; } = [];
}
