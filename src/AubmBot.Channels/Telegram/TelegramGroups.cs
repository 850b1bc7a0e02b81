using System.Text.RegularExpressions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace AubmBot.Channels.Telegram;

/// <summary>In a group the bot hears only what is said to it: a mention, a reply to it, a command.</summary>
sealed class TelegramGroups(TelegramOptions options)
{
    // User names are of Latin letters, digits and underscores, in any case.
    readonly Regex? _name = options.BotUsername is { } name
        ? new Regex($@"(?<!\w)@{Regex.Escape(name)}(?!\w)|(?<=\A/[A-Za-z0-9_]+)@{Regex.Escape(name)}(?!\w)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100))
        : null;

    /// <summary>Whether the message is meant for the bot; its text comes back without the bot's name.</summary>
    public bool IsAddressed(Message message, ref string? text)
    {
        if (message.Chat.Type == ChatType.Channel)
            return false;
        var command = CommandFor(text);
        if (command == Commanded.Another)
            return false;
        var isAddressed = message.Chat.Type == ChatType.Private
            || command == Commanded.Us
            || message.ReplyToMessage?.From?.Id == options.BotId
            || IsMentioned(message, text);
        if (isAddressed && text is not null)
            text = WithoutName(message, text);
        return isAddressed;
    }

    Commanded CommandFor(string? text)
    {
        if (text is not ['/', ..])
            return Commanded.Nobody;
        var end = text.AsSpan().IndexOfAny(' ', '\n', '\t');
        var command = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        var at = command.IndexOf('@');
        if (at < 0)
            return Commanded.Us;
        return command[(at + 1)..].Equals(options.BotUsername, StringComparison.OrdinalIgnoreCase) ? Commanded.Us : Commanded.Another;
    }

    bool IsMentioned(Message message, string? text) =>
        (text is not null && _name?.IsMatch(text) == true) || Entities(message).Any(IsOurs);

    string WithoutName(Message message, string text)
    {
        // From the end, so that the earlier offsets stay right.
        foreach (var entity in Entities(message).Where(IsOurs).OrderByDescending(entity => entity.Offset))
            if (entity.Offset >= 0 && entity.Length >= 0 && entity.Offset <= text.Length - entity.Length)
                text = text.Remove(entity.Offset, entity.Length);
        return (_name?.Replace(text, "") ?? text).Trim();
    }

    // A mention of somebody without a user name carries the account itself.
    bool IsOurs(MessageEntity? entity) => entity is { Type: MessageEntityType.TextMention, User: { } user } && user.Id == options.BotId;

    static IEnumerable<MessageEntity> Entities(Message message) => message.Entities ?? message.CaptionEntities ?? [];

    enum Commanded { Nobody, Us, Another }
}
