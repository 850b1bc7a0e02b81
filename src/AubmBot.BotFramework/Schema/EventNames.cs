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

    /// <summary>A file that the citizen was asked for could not be kept; value.file is its name, value.reason why; of several at once, a list of them.</summary>
    public const string FileFailed = "file/failed";

    /// <summary>The conversation went on at another address; value is the channel's id. From the bot itself.</summary>
    public const string ContinuedElsewhere = "conversation/continued-elsewhere";

    /// <summary>The platform gave the conversation this address instead of the one that value names.</summary>
    public const string AddressMoved = "conversation/moved";

    /// <summary>An agent hub tells the state of a hand-over (handoff protocol): accepted, failed, completed.</summary>
    public const string HandoffStatus = "handoff.status";

    /// <summary>The bot asks for a person (handoff protocol); value says in which language and what about.</summary>
    public const string HandoffInitiate = "handoff.initiate";

    /// <summary>A call came in and nothing was said yet.</summary>
    public const string CallStarted = "call/started";

    /// <summary>The caller neither pressed nor said anything.</summary>
    public const string CallSilent = "call/silent";

    /// <summary>Those who were called did, or did not, talk with the caller; value is <c>talked</c> or <c>missed</c>.</summary>
    public const string CallTransferred = "call/transferred";

    /// <summary>The bot lets the caller wait in the queue.</summary>
    public const string CallQueued = "call/queued";

    /// <summary>The caller waits in the queue; value holds the place, from 1, the seconds waited, the average, and the key pressed.</summary>
    public const string CallWaiting = "call/waiting";

    /// <summary>The bot takes the caller out of the queue.</summary>
    public const string CallUnqueued = "call/unqueued";

    /// <summary>The caller is out of the queue; value is how.</summary>
    public const string CallQueueLeft = "call/queue-left";

    /// <summary>Somebody of the team picked up and must hear who calls; value names the request for a person.</summary>
    public const string CallAnnounced = "call/announced";

    /// <summary>The bot called somebody of the team, who picked up or pressed a key; value names the request and the offer.</summary>
    public const string CallOffered = "call/offered";

    /// <summary>The bot joins somebody of the team with the citizen whose number is the value, or with the first of the queue.</summary>
    public const string CallConnect = "call/connect";

    /// <summary>The citizen was reached for somebody of the team, or not; value names the request and what became of it.</summary>
    public const string CallConnected = "call/connected";
}
