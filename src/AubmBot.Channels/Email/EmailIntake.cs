using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using MailKit;
using MailKit.Search;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace AubmBot.Channels.Email;

/// <summary>
/// Takes the unseen mails of a mailbox. A mail is marked as seen once it is stored, or needs no answer; flagged, where a
/// person should look at it. Between storing and marking lies one window: its Message-ID tells a mail that is read again.
/// </summary>
sealed class EmailIntake(EmailChannel channel, IInbox inbox, EmailCalm calm, ILogger<EmailIntake> logger)
{
    // Of a larger mail only the headers are fetched, and its subject is what is read.
    const uint LargestMail = 10 * 1024 * 1024;

    public async Task TakeAsync(IMailFolder folder, CancellationToken cancellationToken)
    {
        var unseen = await folder.SearchAsync(SearchQuery.NotSeen.And(SearchQuery.NotDeleted), cancellationToken);
        if (unseen.Count == 0)
            return;
        foreach (var summary in await folder.FetchAsync(unseen, MessageSummaryItems.UniqueId | MessageSummaryItems.Size, cancellationToken))
        {
            using var mail = await FetchAsync(folder, summary, cancellationToken);
            var flags = await StoreAsync(mail, summary.UniqueId, cancellationToken);
            await folder.AddFlagsAsync(summary.UniqueId, flags, silent: true, cancellationToken);
        }
    }

    /// <summary>Null where the bytes are no mail.</summary>
    static async Task<MimeMessage?> FetchAsync(IMailFolder folder, IMessageSummary summary, CancellationToken cancellationToken)
    {
        if (summary.Size > LargestMail)
            return new MimeMessage(await folder.GetHeadersAsync(summary.UniqueId, cancellationToken));
        using var bytes = await folder.GetStreamAsync(summary.UniqueId, cancellationToken);
        try
        {
            return await MimeMessage.LoadAsync(bytes, cancellationToken);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    async Task<MessageFlags> StoreAsync(MimeMessage? mail, UniqueId uid, CancellationToken cancellationToken)
    {
        if (mail is null || !TryRead(mail, out var activity))
        {
            logger.LogWarning("Mail {Uid} cannot be read; it is flagged and left to a person", uid.Id);
            return MessageFlags.Seen | MessageFlags.Flagged;
        }
        if (activity?.From?.Id is not { } sender)
        {
            logger.LogInformation("Mail {Uid} gets no answer: {Rule}", uid.Id, channel.RuleAgainst(mail));
            return MessageFlags.Seen;
        }
        if (!await calm.AllowsAsync(channel, sender, cancellationToken))
        {
            logger.LogWarning("Mail {Uid} gets no answer: {Rule}; it is flagged and left to a person", uid.Id, EmailCalm.Rule);
            return MessageFlags.Seen | MessageFlags.Flagged;
        }
        await inbox.AcceptAsync(channel, [activity], cancellationToken);
        return MessageFlags.Seen;
    }

    // One mail that cannot be read must not hold back all that follow it, whatever it did to the reader.
    bool TryRead(MimeMessage mail, out Activity? activity)
    {
        try
        {
            activity = channel.Read(mail);
            return true;
        }
        catch (Exception)
        {
            activity = null;
            return false;
        }
    }
}
