namespace AubmBot.Core.People.Codes;

/// <summary>What a typed code proves.</summary>
public enum Verdict
{
    Right,

    /// <summary>It may be typed again.</summary>
    Wrong,

    /// <summary>Expired, used, tried too often, or never sent.</summary>
    Over,
}
