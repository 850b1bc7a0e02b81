using AubmBot.Channels.Wire;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AubmBot.Channels.Email;

/// <summary>Keeps a connection to the mailbox, and opens it again when it breaks.</summary>
sealed class EmailPolling(EmailOptions options, EmailIntake intake, TimeProvider time, ILogger<EmailPolling> logger) : BackgroundService
{
    // Servers may hang up on who is quiet for half an hour (RFC 2177), and routers in between sooner.
    static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(9);
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    int _failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ReceiveAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // Whatever it was, the mails wait unseen in their mailbox; a loop that ended would lose them silently.
            catch (Exception problem)
            {
                if (problem is AuthenticationException)
                    logger.LogError("The mailbox refuses the user and password of Channels:Email, attempt {Attempt}", ++_failures);
                else
                    logger.LogWarning("Mails could not be fetched or stored, attempt {Attempt}: {Problem}", ++_failures, problem.GetType().Name);
                await GrowingPause.WaitAsync(_failures, time, stoppingToken);
            }
        }
    }

    async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        using var imap = new ImapClient();
        await imap.ConnectAsync(options.ImapHost, options.ImapPort, EmailOptions.Security(options.ImapHost, options.ImapPort), cancellationToken);
        await imap.AuthenticateAsync(options.User, options.Password, cancellationToken);
        var folder = imap.Inbox ?? throw new FolderNotFoundException("INBOX");
        await folder.OpenAsync(FolderAccess.ReadWrite, cancellationToken);
        while (true)
        {
            var known = folder.Count;
            await intake.TakeAsync(folder, cancellationToken);
            _failures = 0;
            // A mail that came meanwhile has been announced already, and would not be announced again.
            if (folder.Count <= known)
                await WaitAsync(imap, folder, cancellationToken);
        }
    }

    async Task WaitAsync(ImapClient imap, IMailFolder folder, CancellationToken cancellationToken)
    {
        if (!imap.Capabilities.HasFlag(ImapCapabilities.Idle))
        {
            await Task.Delay(BetweenLooks, time, cancellationToken);
            await imap.NoOpAsync(cancellationToken);
            return;
        }
        using var done = new CancellationTokenSource(LongestIdle, time);
        void Arrived(object? sender, EventArgs args) => done.Cancel();
        folder.CountChanged += Arrived;
        try
        {
            await imap.IdleAsync(done.Token, cancellationToken);
        }
        finally
        {
            folder.CountChanged -= Arrived;
        }
    }
}
