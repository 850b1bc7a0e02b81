using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using MailKit.Net.Smtp;
using MimeKit;

namespace AubmBot.Channels.Email;

/// <summary>Hands one mail to the agency's mail server.</summary>
sealed class EmailSending(EmailOptions options, TimeProvider time)
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    public async Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken)
    {
        if (EmailThread.AddressOf(part.Conversation?.Id) is not { } address || !MailboxAddress.TryParse(address, out var citizen))
            return SendOutcome.Failed(SendFailure.ContactGone, "no-address");
        using var deadline = new CancellationTokenSource(Deadline, time);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        using var smtp = new SmtpClient { LocalDomain = options.From.Domain };
        var handedOver = false;
        var mail = EmailComposing.Compose(part, options.From, citizen, time.GetUtcNow());
        try
        {
            await OpenAsync(smtp, patience.Token);
            handedOver = true;
            await smtp.SendAsync(mail, patience.Token);
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            return EmailFailures.Of(problem, handedOver);
        }
        await LeaveAsync(smtp, patience.Token);
        return SendOutcome.Sent(mail.MessageId);
    }

    async Task OpenAsync(SmtpClient smtp, CancellationToken cancellationToken)
    {
        await smtp.ConnectAsync(options.SmtpHost, options.SmtpPort, EmailOptions.Security(options.SmtpHost, options.SmtpPort), cancellationToken);
        if (smtp.Capabilities.HasFlag(SmtpCapabilities.Authentication))
            await smtp.AuthenticateAsync(options.User, options.Password, cancellationToken);
    }

    // The server has taken the mail; a farewell that fails changes nothing.
    static async Task LeaveAsync(SmtpClient smtp, CancellationToken cancellationToken)
    {
        try
        {
            await smtp.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception problem) when (problem is OperationCanceledException or IOException or MailKit.ProtocolException)
        {
            smtp.Dispose();
        }
    }
}
