using System.Globalization;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace AubmBot.Channels.Telegram;

/// <summary>Sends one part. Text goes without a parse mode: what a citizen wrote needs no escaping and can break no markup.</summary>
sealed class TelegramSending(ITelegramBotClient client, TelegramPace? pace)
{
    // Bot API, sendMessage.
    public const int TextLimit = 4096;

    public async Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken)
    {
        if (!long.TryParse(part.Conversation?.Id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat))
            return SendOutcome.Failed(SendFailure.ContactGone, "no-chat");
        try
        {
            return await SendToAsync(chat, part, cancellationToken);
        }
        catch (ApiRequestException moved) when (moved.Parameters?.MigrateToChatId is { } newChat)
        {
            return await SendAgainAsync(newChat, part, cancellationToken);
        }
        catch (Exception problem) when (!IsOurCancellation(problem, cancellationToken))
        {
            return TelegramFailures.Of(problem);
        }
    }

    /// <summary>Stops the button's progress bar (Bot API, answerCallbackQuery).</summary>
    public Task AcknowledgeAsync(string callbackQueryId, CancellationToken cancellationToken) =>
        client.AnswerCallbackQuery(callbackQueryId, cancellationToken: cancellationToken);

    // A group became a supergroup and has another id now; the old one is refused for ever (Bot API, ResponseParameters).
    async Task<SendOutcome> SendAgainAsync(long chat, Activity part, CancellationToken cancellationToken)
    {
        try
        {
            return await SendToAsync(chat, part, cancellationToken);
        }
        catch (Exception problem) when (!IsOurCancellation(problem, cancellationToken))
        {
            return TelegramFailures.Of(problem);
        }
    }

    async Task<SendOutcome> SendToAsync(long chat, Activity part, CancellationToken cancellationToken)
    {
        if (part.Type == ActivityTypes.Typing)
        {
            await client.SendChatAction(chat, ChatAction.Typing, cancellationToken: cancellationToken);
            return SendOutcome.Sent(null);
        }
        if (part.Type != ActivityTypes.Message)
            return SendOutcome.Sent(null);
        if (pace is not null)
            await pace.WaitAsync(chat, cancellationToken);
        var sent = await client.SendMessage(
            chat,
            LineDirection.Apply(part.Text ?? "", part.Locale, TextLimit),
            replyParameters: ReplyIn(chat, part),
            replyMarkup: TelegramKeyboard.Of(part),
            cancellationToken: cancellationToken);
        return SendOutcome.Sent(ActivityData.Number(sent.Id));
    }

    // Among many voices the answer hangs on its question; groups have negative ids.
    static ReplyParameters? ReplyIn(long chat, Activity part)
    {
        var messageId = part.ReplyToId.AsSpan()[(part.ReplyToId.AsSpan().IndexOf(':') + 1)..];
        return chat < 0 && int.TryParse(messageId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new ReplyParameters { MessageId = id, AllowSendingWithoutReply = true }
            : null;
    }

    static bool IsOurCancellation(Exception problem, CancellationToken cancellationToken) =>
        problem is OperationCanceledException && cancellationToken.IsCancellationRequested;
}
