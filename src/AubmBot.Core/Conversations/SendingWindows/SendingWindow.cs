using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Core.Conversations.SendingWindows;

/// <summary>
/// When free text may be sent to a conversation: the one place that knows. Asked before a message is chosen a way, and again
/// just before the call, because a retry may come a day later.
/// </summary>
/// <param name="ClosedSince">Null while it is open; the beginning of time where the citizen never wrote.</param>
public readonly record struct SendingWindow(DateTimeOffset? ClosedSince)
{
    /// <summary>Why a message was not sent, as it stands in its row.</summary>
    public static readonly string Reason = $"{SendFailure.WindowClosed}";

    public bool IsOpen => ClosedSince is null;

    /// <param name="capabilities">The channel's.</param>
    /// <param name="heardAt">When the citizen last did something there; null for never.</param>
    /// <param name="author">Who writes.</param>
    /// <param name="now">The time.</param>
    public static SendingWindow Of(ChannelCapabilities capabilities, DateTimeOffset? heardAt, Author author, DateTimeOffset now)
    {
        var span = author == Author.Person ? capabilities.PersonWindow ?? capabilities.Window : capabilities.Window;
        if (span is not { } length)
            return default;
        var end = heardAt is { } heard ? heard + length : DateTimeOffset.MinValue;
        return new SendingWindow(now < end ? null : end);
    }

    /// <summary>Who wrote a part, as it is stored with it.</summary>
    public static Author AuthorOf(Activity part) => part.From?.Role == ChannelAccount.Person ? Author.Person : Author.Bot;
}
