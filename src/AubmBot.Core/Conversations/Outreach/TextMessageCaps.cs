using AubmBot.Core.Data;

namespace AubmBot.Core.Conversations.Outreach;

/// <summary>Who may be sent a text message that is no answer, and how many a day.</summary>
public sealed class TextMessageCaps(ConfiguredChannels channels, TextMessageOptions options)
{
    static readonly TimeSpan Day = TimeSpan.FromDays(1);
    static readonly string[] MoroccanMobiles = ["+2126", "+2127"];

    /// <summary>Whether there is a channel for them, and it is not switched off.</summary>
    public bool IsOn => options.AllPerDay > 0 && channels.TextMessages is not null;

    /// <summary>Whether numbers like this one are written to at all.</summary>
    /// <param name="phone">E.164.</param>
    public bool Allows(string phone) =>
        IsOn && (options.Prefixes.Count > 0 ? options.Prefixes : MoroccanMobiles).Any(prefix => phone.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether this number, and all of them together, had less than a day's share.</summary>
    public bool HasRoom(AubmDbContext context, string phone, DateTimeOffset now)
    {
        var (channel, since) = (channels.TextMessages!.Id, now - Day);
        // The first part of what nobody asked for answers nothing.
        var letters = context.Messages.Where(message => message.Direction == Direction.Out && message.ReplyToId == null
            && message.CreatedAt > since && message.Conversation!.Channel == channel);
        return letters.Count(message => message.Conversation!.ExternalId == phone) < options.PerDay && letters.Count() < options.AllPerDay;
    }
}
