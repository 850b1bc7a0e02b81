using System.Text;
using AubmBot.Tests.Channels.Stubs;
using AubmBot.Web.Tests.Payloads;
using AubmBot.Web.Tests.Webhooks;
using MailKit.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace AubmBot.Web.Tests.Email;

/// <summary>The running program between a real mailbox and a mail server.</summary>
public sealed class MailboxTests : IAsyncLifetime
{
    readonly SmtpStub _smtp = new();
    Dovecot _mailbox = null!;

    public async ValueTask InitializeAsync() => _mailbox = await Dovecot.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _smtp.DisposeAsync();
        // Null where the machine has no dovecot and the test was skipped.
        if (_mailbox is not null)
            await _mailbox.DisposeAsync();
    }

    [Fact]
    public async Task A_question_is_answered_in_its_thread_and_an_absence_note_is_not()
    {
        await _mailbox.DeliverAsync(Payload.Of("email", "02_out_of_office.eml").Body);
        await _mailbox.DeliverAsync(Payload.Of("email", "01_question.eml").Body);
        await using var bot = await StartAsync();
        await AnsweredAsync(1);
        var answer = Answers()[0];
        answer.To.Mailboxes.Single().Address.ShouldBe("amina@example.org");
        answer.InReplyTo.ShouldBe("q1@example.org");
        answer.Headers["Auto-Submitted"].ShouldBe("auto-replied");
        await SeenAsync(2);
        await bot.IdleAsync();
        Answers().ShouldAllBe(mail => mail.InReplyTo == "q1@example.org");
    }

    [Fact]
    public async Task A_mail_that_comes_while_the_bot_waits_is_answered_too_and_the_thread_is_one_conversation()
    {
        await using var bot = await StartAsync();
        await _mailbox.DeliverAsync(Mail("q1", "Bonjour", ""));
        await AnsweredAsync(1);
        await bot.IdleAsync();
        var count = _smtp.Mails.Count;
        await _mailbox.DeliverAsync(Mail("q2", "Quels documents pour un permis de construire ?", $"In-Reply-To: <{Answers()[^1].MessageId}>\r\n"));
        await AnsweredAsync(count + 1);
        await bot.IdleAsync();
        (await bot.MessagesAsync()).Select(message => message.ConversationId).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_mail_that_is_there_twice_is_answered_once()
    {
        var mail = Mail("q1", "Bonjour", "");
        await _mailbox.DeliverAsync(mail);
        await _mailbox.DeliverAsync(mail);
        await using var bot = await StartAsync();
        await SeenAsync(2);
        await bot.IdleAsync();
        (await bot.MessagesAsync()).Count(message => message.Direction == Core.Conversations.Direction.In).ShouldBe(1);
    }

    [Fact]
    public async Task Who_writes_without_end_is_left_to_a_person()
    {
        for (var i = 0; i < 21; i++)
            await _mailbox.DeliverAsync(Mail($"loop{i}", "Bonjour", ""));
        await using var bot = await StartAsync();
        await SeenAsync(21);
        (await _mailbox.CountAsync(SearchQuery.Flagged)).ShouldBe(1);
        await bot.IdleAsync();
        (await bot.MessagesAsync()).Count(message => message.Direction == Core.Conversations.Direction.In).ShouldBe(20);
    }

    [Fact]
    public async Task A_mailbox_that_refuses_the_password_is_told_to_the_operator_and_the_bot_runs_on()
    {
        var lines = new Lines();
        await using var bot = await StartAsync("not the password", lines);
        await BotLooks.UntilAsync(() => lines.All.Any(line => line.Contains("refuses the user and password", StringComparison.Ordinal)), "the refusal is told");
        (await bot.Http.GetAsync("/", TestContext.Current.CancellationToken)).IsSuccessStatusCode.ShouldBeTrue();
        string.Join('\n', lines.All).ShouldNotContain("not the password");
    }

    Task<RunningBot> StartAsync(string password = Dovecot.Password, Lines? lines = null) => RunningBot.StartAsync(new Dictionary<string, string>
    {
        ["Channels:Email:ImapHost"] = "127.0.0.1",
        ["Channels:Email:ImapPort"] = $"{_mailbox.Port}",
        ["Channels:Email:SmtpHost"] = "127.0.0.1",
        ["Channels:Email:SmtpPort"] = $"{_smtp.Port}",
        ["Channels:Email:User"] = Dovecot.User,
        ["Channels:Email:Password"] = password,
        ["Channels:Email:From"] = "Guichet <guichet@example.org>",
    }, services =>
    {
        if (lines is not null)
            services.AddLogging(logging => logging.AddProvider(lines));
    });

    Task AnsweredAsync(int count) => BotLooks.UntilAsync(() => _smtp.Mails.Count >= count, $"{count} answers have left");

    Task SeenAsync(int count) => BotLooks.UntilAsync(async () => await _mailbox.CountAsync(SearchQuery.Seen) == count, $"{count} mails are seen");

    List<MimeMessage> Answers() => [.. _smtp.Mails.Select(mail =>
    {
        using var stream = new MemoryStream(mail);
        return MimeMessage.Load(stream);
    })];

    static byte[] Mail(string id, string text, string headers) => Encoding.UTF8.GetBytes(
        $"From: Amina <amina@example.org>\r\nTo: guichet@example.org\r\nSubject: Question\r\nMessage-ID: <{id}@example.org>\r\n{headers}"
        + $"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{text}\r\n");
}
