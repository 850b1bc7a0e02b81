namespace AubmBot.BotFramework.Channels;

/// <summary>Every way a call to a platform can fail. The list is closed: what a platform invents becomes <see cref="Unknown"/>.</summary>
public enum SendFailure
{
    /// <summary>Too much at once: the whole channel waits as long as the platform says, then tries again.</summary>
    RateLimited,

    /// <summary>Too much at once to this one citizen: their messages wait, nobody else's do.</summary>
    PairRateLimited,

    /// <summary>The platform is down or did not accept the connection: tried again with growing pauses.</summary>
    PlatformDown,

    /// <summary>The call was made and no answer came: it may have arrived; tried again once.</summary>
    OutcomeUnknown,

    /// <summary>The citizen blocked the bot: final, and nothing more is sent until they write again.</summary>
    ContactBlocked,

    /// <summary>There is no such conversation any more: final.</summary>
    ContactGone,

    /// <summary>The platform allows no free text now: final for this message.</summary>
    WindowClosed,

    /// <summary>The platform refuses the content: final, and a fault of ours to look at.</summary>
    ContentRefused,

    /// <summary>Our credentials are wrong or revoked: final, and an operator must act.</summary>
    NotAuthorised,

    /// <summary>The address to answer to is not one we may call: final.</summary>
    NotTrusted,

    /// <summary>A code nobody documented: final, and counted.</summary>
    Unknown,
}
