namespace AubmBot.Core.Conversations.Outreach;

/// <summary>What the agency decides about text messages that are no answer: each one costs, and pumping them earns somebody money.</summary>
public sealed class TextMessageOptions
{
    public const string Section = "TextMessages";

    /// <summary>Beginnings of the numbers that are written to; Moroccan mobiles unless told.</summary>
    public IReadOnlyList<string> Prefixes { get; set; } = [];

    /// <summary>Most codes to one number within an hour.</summary>
    public int CodesPerHour { get; set; } = 3;

    /// <summary>Most messages to one number within a day.</summary>
    public int PerDay { get; set; } = 10;

    /// <summary>Most messages to all numbers within a day; 0 switches them off at once.</summary>
    public int AllPerDay { get; set; } = 1000;
}
