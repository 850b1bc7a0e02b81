namespace AubmBot.BotFramework.Channels;

/// <summary>
/// An address where a platform calls. Registered with its channel, also where that is not configured: then the door is
/// closed (403), not missing.
/// </summary>
/// <param name="Path">Path of the address, which stays for good.</param>
/// <param name="Accepted">What the platform hears when its call is stored.</param>
/// <param name="Channels">Ids of the channels behind it; the first that is configured verifies and reads.</param>
public sealed record ChannelDoor(string Path, WebhookAnswer Accepted, params IReadOnlyList<string> Channels)
{
    /// <summary>HTTP methods that the platform uses here.</summary>
    public IReadOnlyList<string> Methods { get; init; } = ["POST"];
}
