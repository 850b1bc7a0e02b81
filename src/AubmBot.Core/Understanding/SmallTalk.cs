namespace AubmBot.Core.Understanding;

/// <summary>Sentences that ask nothing of the agency but deserve manners.</summary>
public enum SmallTalk
{
    /// <summary>"Salam", "bonjour".</summary>
    Greeting,

    /// <summary>"Merci", "baraka llah oufik".</summary>
    Thanks,

    /// <summary>"Au revoir", "bslama".</summary>
    Goodbye,

    /// <summary>Anger or abuse: answered calmly, with a person on offer.</summary>
    Insult,

    /// <summary>"Are you a robot?": always answered truthfully.</summary>
    RobotQuestion,
}
