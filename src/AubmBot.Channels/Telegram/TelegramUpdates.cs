using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace AubmBot.Channels.Telegram;

/// <summary>Turns an update into activities: none for what needs no turn.</summary>
sealed class TelegramUpdates(TelegramOptions options)
{
    public const string CallbackQueryId = "callback_query_id";

    readonly TelegramGroups _groups = new(options);

    /// <exception cref="MalformedPayloadException">The library leaves out of an update what the Bot API requires of it.</exception>
    public IReadOnlyList<Activity> Read(Update update)
    {
        var activity = update switch
        {
            { Message: { MigrateFromChatId: { } old } message } => Migrated(update, message, old),
            { Message: { } message } => Said(update, message),
            { EditedMessage: { } message } => Edited(update, message),
            { CallbackQuery: { } press } => Pressed(update, press),
            { MyChatMember: { } change } => Moved(update, change),
            _ => null,
        };
        return activity is null ? [] : [activity];
    }

    Activity? Said(Update update, Message message)
    {
        if (!IsForUs(message, out var text))
            return null;
        var activity = In(message.Chat, message.From!, IdOf(update, message));
        activity.Timestamp = message.Date;
        if (TelegramStart.Read(text, message.From!.LanguageCode) is { } start)
        {
            activity.Type = ActivityTypes.Event;
            activity.Name = EventNames.Join;
            activity.Value = start;
            return activity;
        }
        activity.Text = text;
        activity.TextFormat = "plain";
        activity.Attachments = TelegramAttachments.Of(message);
        // Several photos sent together arrive as several updates that share this id.
        if (message.MediaGroupId is { } album)
            activity.ChannelData = ActivityData.Object((Album.Property, album));
        return text is null && activity.Attachments is null ? null : activity;
    }

    // A group became a supergroup, which has another id; the old one hears of it too (Bot API, Message, migrate_from_chat_id).
    Activity Migrated(Update update, Message message, long old)
    {
        var chat = message.Chat ?? throw new MalformedPayloadException("chat is missing");
        var activity = In(chat, message.From ?? new User { Id = chat.Id, FirstName = "" }, IdOf(update, message));
        activity.Type = ActivityTypes.Event;
        activity.Name = EventNames.AddressMoved;
        activity.Timestamp = message.Date;
        activity.Value = ActivityData.String(ActivityData.Number(old));
        return activity;
    }

    Activity? Edited(Update update, Message message)
    {
        if (!IsForUs(message, out var text))
            return null;
        var activity = In(message.Chat, message.From!, IdOf(update, message));
        activity.Type = ActivityTypes.MessageUpdate;
        activity.Timestamp = message.EditDate;
        activity.Text = text;
        activity.ReplyToId = ActivityData.Number(message.Id);
        return activity;
    }

    Activity? Pressed(Update update, CallbackQuery press)
    {
        // Without a chat the button stands in an inline message, which this bot never sends.
        if (press is not { From.IsBot: false, Data: { Length: > 0 } data, Message: { Chat.Type: not ChatType.Channel } message })
            return null;
        var activity = In(message.Chat, press.From, IdOf(update, message));
        activity.Value = ActivityData.String(data);
        activity.Text = StrictJson.WithoutNul(LabelOf(message, data) ?? data);
        activity.TextFormat = "plain";
        activity.ChannelData = ActivityData.Object((CallbackQueryId, press.Id));
        return activity;
    }

    // In a private chat this comes for blocking and unblocking only; in a group for much that concerns nobody.
    Activity? Moved(Update update, ChatMemberUpdated change)
    {
        if (NameOf(change) is not { } name)
            return null;
        if (change.Chat is null || change.From is null)
            throw new MalformedPayloadException("chat or from is missing");
        var activity = In(change.Chat, change.From, ActivityData.Number(update.Id));
        activity.Type = ActivityTypes.Event;
        activity.Name = name;
        activity.Timestamp = change.Date;
        return activity;
    }

    static string? NameOf(ChatMemberUpdated change) => change.NewChatMember?.Status switch
    {
        ChatMemberStatus.Kicked or ChatMemberStatus.Left => EventNames.ContactBlocked,
        ChatMemberStatus.Member when change.Chat?.Type == ChatType.Private => EventNames.ContactUnblocked,
        _ => null,
    };

    // Answering another bot makes a loop.
    bool IsForUs(Message message, out string? text)
    {
        if (message.Chat is null)
            throw new MalformedPayloadException("chat is missing");
        text = StrictJson.WithoutNul(message.Text ?? message.Caption);
        return message.From is { IsBot: false } && _groups.IsAddressed(message, ref text);
    }

    Activity In(Chat chat, User from, string id) => new()
    {
        Id = id,
        ChannelId = ChannelIds.Telegram,
        Conversation = new ConversationAccount
        {
            Id = ActivityData.Number(chat.Id),
            Name = chat.Title,
            IsGroup = chat.Type is ChatType.Group or ChatType.Supergroup,
        },
        From = new ChannelAccount { Id = ActivityData.Number(from.Id), Name = $"{from.FirstName} {from.LastName}".Trim(), Role = "user" },
        Recipient = new ChannelAccount { Id = ActivityData.Number(options.BotId), Name = options.BotUsername, Role = "bot" },
        Locale = from.LanguageCode,
    };

    // Doubles are recognised by the update: the same message comes again when it is edited or a button under it is pressed.
    static string IdOf(Update update, Message message) => $"{ActivityData.Number(update.Id)}:{ActivityData.Number(message.Id)}";

    static string? LabelOf(Message message, string data) => message.ReplyMarkup?.InlineKeyboard?
        .SelectMany(row => row ?? []).FirstOrDefault(button => button?.CallbackData == data)?.Text;
}
