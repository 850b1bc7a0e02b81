namespace AubmBot.Core.Conversations;

/// <summary>What the agency decides about conversations.</summary>
public sealed class ConversationOptions
{
    public const string Section = "Conversations";

    /// <summary>Hours that the bot stays silent after a person of the agency wrote from a platform's own inbox.</summary>
    public double PersonHours { get; set; } = 12;
}
