using System.Globalization;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;
using Telegram.Bot.Exceptions;

namespace AubmBot.Channels.Telegram;

/// <summary>
/// What Telegram's refusals mean. Its codes are HTTP statuses; what tells them apart is prose, of which only the phrases
/// below are known. The prose itself is never passed on: it may repeat a link of ours.
/// </summary>
static class TelegramFailures
{
    static readonly (int Code, string Phrase, SendFailure Failure)[] Table =
    [
        (403, "bot was blocked by the user", SendFailure.ContactBlocked),
        (403, "user is deactivated", SendFailure.ContactGone),
        // Nobody may be written to who never wrote: the same rule as for one who blocked the bot.
        (403, "bot can't initiate conversation with a user", SendFailure.ContactBlocked),
        (403, "bot was kicked", SendFailure.ContactGone),
        (403, "bot is not a member", SendFailure.ContactGone),
        (400, "chat not found", SendFailure.ContactGone),
        (400, "group chat was upgraded to a supergroup chat", SendFailure.ContactGone),
        (400, "file is too big", SendFailure.ContentRefused),
        (400, "wrong file_id", SendFailure.ContactGone),
        (400, "message is too long", SendFailure.ContentRefused),
        (400, "message text is empty", SendFailure.ContentRefused),
        (400, "can't parse entities", SendFailure.ContentRefused),
        (400, "BUTTON_DATA_INVALID", SendFailure.ContentRefused),
        (400, "BUTTON_URL_INVALID", SendFailure.ContentRefused),
        (400, "message is not modified", SendFailure.ContentRefused),
        (400, "query is too old", SendFailure.WindowClosed),
        (400, "query ID is invalid", SendFailure.WindowClosed),
    ];

    public static SendOutcome Of(Exception problem) => problem switch
    {
        ApiRequestException refused => Of(refused),
        RequestException { HttpStatusCode: { } status } when (int)status >= 500 => Failed(SendFailure.PlatformDown, (int)status),
        RequestException { HttpStatusCode: { } status } when (int)status >= 300 => Failed(SendFailure.Unknown, (int)status),
        // An answer of success that cannot be read: the message was very likely taken.
        RequestException { HttpStatusCode: { } status } => Failed(SendFailure.OutcomeUnknown, (int)status),
        RequestException { InnerException: { } network } => NetworkFailure.Of(network),
        _ => NetworkFailure.Of(problem),
    };

    static SendOutcome Of(ApiRequestException refused) => refused.ErrorCode switch
    {
        429 => Failed(SendFailure.RateLimited, 429, refused.Parameters?.RetryAfter),
        401 or 409 => Failed(SendFailure.NotAuthorised, refused.ErrorCode),
        >= 500 => Failed(SendFailure.PlatformDown, refused.ErrorCode),
        _ => Known(refused),
    };

    static SendOutcome Known(ApiRequestException refused)
    {
        foreach (var (code, phrase, failure) in Table)
            if (refused.ErrorCode == code && refused.Message.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return SendOutcome.Failed(failure, string.Create(CultureInfo.InvariantCulture, $"{code} {phrase}"));
        return Failed(SendFailure.Unknown, refused.ErrorCode);
    }

    static SendOutcome Failed(SendFailure failure, int code, int? seconds = null) => SendOutcome.Failed(
        failure, code.ToString(CultureInfo.InvariantCulture), seconds is > 0 ? TimeSpan.FromSeconds(seconds.Value) : null);
}
