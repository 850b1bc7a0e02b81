namespace AubmBot.Core.Elsewhere;

/// <summary>What the agency decides about going on elsewhere.</summary>
public sealed class ContinuationOptions
{
    public const string Section = "Elsewhere";

    /// <summary>Minutes that a link is good for.</summary>
    public double Minutes { get; set; } = 15;
}
