namespace AubmBot.CrashHost;

/// <summary>The steps of a message's way, in their order (docs: one message's way).</summary>
public enum CrashStep
{
    BeforeInboxCommit,
    AfterInboxCommit,
    BeforeAnswerToPlatform,
    AfterAnswerToPlatform,
    BeforeTurn,
    AfterBotRan,
    BeforeTurnCommit,
    AfterTurnCommit,
    BeforePlatformCall,
    AfterPlatformCall,
    BeforeSentCommit,
    AfterSentCommit,
    BeforeTeamIsRung,
    AfterTeamIsRung,
}
