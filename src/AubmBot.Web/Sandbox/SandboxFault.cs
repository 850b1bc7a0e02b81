namespace AubmBot.Web.Sandbox;

/// <summary>What a tester can make a platform answer.</summary>
enum SandboxFault
{
    None,

    /// <summary>429 with a time to wait; the next call only.</summary>
    RateLimited,

    /// <summary>500; the next call only.</summary>
    ServerError,

    /// <summary>The citizen blocked the bot; until it is lifted.</summary>
    Blocked,

    /// <summary>Free text is not allowed now; until it is lifted.</summary>
    WindowClosed,
}
