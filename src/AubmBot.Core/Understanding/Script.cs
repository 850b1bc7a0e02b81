namespace AubmBot.Core.Understanding;

/// <summary>The letters a message is mostly written in.</summary>
public enum Script
{
    /// <summary>Latin letters: French or Arabizi.</summary>
    Latin,

    /// <summary>Arabic letters: Arabic or Darija.</summary>
    Arabic,

    /// <summary>No letter at all: digits, signs, a thumb up.</summary>
    None,
}
