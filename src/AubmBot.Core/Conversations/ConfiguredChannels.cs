using AubmBot.BotFramework.Channels;

namespace AubmBot.Core.Conversations;

/// <summary>The channels that are configured, by what they are called and by what they can do.</summary>
public sealed class ConfiguredChannels(IEnumerable<IChannel> channels)
{
    readonly IChannel[] _channels = [.. channels];

    public IReadOnlyList<IChannel> All => _channels;

    public IChannel? Find(string id) => Array.Find(_channels, channel => channel.Id == id);

    /// <summary>Those whose contacts are telephone numbers.</summary>
    public IReadOnlyList<string> OfNumbers =>
        [.. _channels.Where(channel => channel.Capabilities.ContactsAreNumbers).Select(channel => channel.Id)];

    /// <summary>The one that reaches a telephone number with a text that nobody asked for on it; null where none does.</summary>
    public IChannel? TextMessages => Array.Find(
        _channels, channel => channel.Capabilities is { ContactsAreNumbers: true, Window: null, Pulls: false });
}
