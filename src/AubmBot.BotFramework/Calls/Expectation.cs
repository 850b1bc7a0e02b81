namespace AubmBot.BotFramework.Calls;

/// <summary>What a caller is to do after a sentence.</summary>
public enum Expectation
{
    /// <summary>Press one key, or say a few words.</summary>
    Key,

    /// <summary>Key in a number and end it, or say it.</summary>
    Digits,

    /// <summary>Speak after the tone; it is recorded.</summary>
    Recording,
}
