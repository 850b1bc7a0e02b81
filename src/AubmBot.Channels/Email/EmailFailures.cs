using System.Globalization;
using AubmBot.BotFramework.Channels;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace AubmBot.Channels.Email;

/// <summary>What a mail server's refusals mean (RFC 5321, 4.2; RFC 4954, 6).</summary>
static class EmailFailures
{
    /// <param name="problem">What was thrown.</param>
    /// <param name="handedOver">The mail itself was on its way: it may have been taken although we never heard so.</param>
    public static SendOutcome Of(Exception problem, bool handedOver) => problem switch
    {
        SmtpCommandException refused => Refused(refused, handedOver),
        AuthenticationException { InnerException: SmtpCommandException refused } when (int)refused.StatusCode < 500 => Failed(SendFailure.PlatformDown, refused),
        AuthenticationException => SendOutcome.Failed(SendFailure.NotAuthorised, "authentication"),
        ServiceNotAuthenticatedException => SendOutcome.Failed(SendFailure.NotAuthorised, "530"),
        SslHandshakeException => SendOutcome.Failed(SendFailure.PlatformDown, "tls"),
        OperationCanceledException or TimeoutException => SendOutcome.Failed(Lost(handedOver), "timeout"),
        _ => SendOutcome.Failed(Lost(handedOver), handedOver ? "connection-lost" : "connect"),
    };

    static SendOutcome Refused(SmtpCommandException refused, bool handedOver) => Failed((int)refused.StatusCode switch
    {
        // Greylisting, a full mailbox, too many connections: "try again later" is what 4 means.
        < 500 => SendFailure.PlatformDown,
        530 or 534 or 535 or 538 => SendFailure.NotAuthorised,
        _ when !handedOver => SendFailure.PlatformDown,
        550 or 551 or 552 or 553 or 556 when refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted => SendFailure.ContactGone,
        550 or 553 when refused.ErrorCode == SmtpErrorCode.SenderNotAccepted => SendFailure.NotAuthorised,
        550 or 552 or 554 => SendFailure.ContentRefused,
        _ => SendFailure.Unknown,
    }, refused);

    static SendFailure Lost(bool handedOver) => handedOver ? SendFailure.OutcomeUnknown : SendFailure.PlatformDown;

    // The server's words may repeat an address; its number does not.
    static SendOutcome Failed(SendFailure failure, SmtpCommandException refused) =>
        SendOutcome.Failed(failure, ((int)refused.StatusCode).ToString(CultureInfo.InvariantCulture));
}
