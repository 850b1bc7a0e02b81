namespace AubmBot.BotFramework.Schema;

/// <summary>Names of the events that channels and clients send; the ones with a slash are the protocol's own.</summary>
public static class EventNames
{
    /// <summary>Web Chat's custom for "the page is open": value.language, value.topic.</summary>
    public const string Join = "webchat/join";

    /// <summary>The citizen chose a language; value is its code.</summary>
    public const string SetLanguage = "set-language";

    /// <summary>The citizen blocked the bot on this platform: nothing more is sent until they write again.</summary>
    public const string ContactBlocked = "contact/blocked";

    /// <summary>The citizen allowed messages again, and the platform has told them so.</summary>
    public const string ContactUnblocked = "contact/unblocked";

    /// <summary>The citizen asked for silence, and nobody has told them yet that it will be kept.</summary>
    public const string OptOut = "contact/opt-out";

    /// <summary>A person of the agency wrote to the citizen in the platform's own inbox: the bot steps back there.</summary>
    public const string PersonSpoke = "conversation/person-spoke";

    /// <summary>An agent hub tells the state of a hand-over (handoff protocol): accepted, failed, completed.</summary>
    public const string HandoffStatus = "handoff.status";
}
