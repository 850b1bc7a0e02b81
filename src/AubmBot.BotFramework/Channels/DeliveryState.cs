namespace AubmBot.BotFramework.Channels;

/// <summary>
/// How far a message came; receipts arrive late and out of order, so a state only ever moves up. A device that has the
/// message knows better than a platform that gave up.
/// </summary>
public enum DeliveryState
{
    /// <summary>The platform passed it on.</summary>
    Sent,

    /// <summary>The platform gave up.</summary>
    Failed,

    /// <summary>It reached the citizen's device.</summary>
    Delivered,

    /// <summary>It was opened.</summary>
    Read,
}
