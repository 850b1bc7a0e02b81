namespace AubmBot.BotFramework.Calls;

/// <summary>Which words a caller is likely to say, besides the choices that were offered: a recogniser that knows them hears them better.</summary>
public enum ExpectedWords
{
    /// <summary>One of the choices.</summary>
    Choices,

    /// <summary>A language by its name.</summary>
    Languages,

    /// <summary>A question, or a word that always works.</summary>
    Questions,

    /// <summary>Yes or no.</summary>
    YesOrNo,

    /// <summary>A number, digit by digit.</summary>
    Digits,
}
