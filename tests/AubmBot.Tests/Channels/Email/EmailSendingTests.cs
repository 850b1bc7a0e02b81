using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Email;
using AubmBot.Tests.Channels.Stubs;
using MimeKit;

namespace AubmBot.Tests.Channels.Email;

public sealed class EmailSendingTests : IAsyncDisposable
{
    readonly SmtpStub _smtp = new();
    readonly ChannelHost _host;

    public EmailSendingTests() =>
        _host = new ChannelHost((services, configuration) => services.AddEmail(configuration), EmailSamples.Settings(_smtp.Port));

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _smtp.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_stays_in_its_thread_and_says_that_a_program_wrote_it()
    {
        var outcome = await SendAsync(EmailSamples.Reply("Bonjour"));
        var mail = Sent();
        mail.MessageId.ShouldBe(outcome.ProviderId);
        mail.From.ToString().ShouldBe($"\"Guichet\" <{EmailSamples.Us}>");
        mail.To.Mailboxes.Single().Address.ShouldBe(EmailSamples.Citizen);
        mail.Subject.ShouldBe("Re: Demande de passeport");
        mail.InReplyTo.ShouldBe("q1@example.org");
        mail.References.ShouldBe(["q1@example.org"]);
        mail.Headers["Auto-Submitted"].ShouldBe("auto-replied");
        mail.Body!.Headers["Content-Language"].ShouldBe("fr-MA");
    }

    [Fact]
    public async Task An_answer_to_an_answer_names_the_whole_thread_and_says_re_once()
    {
        var asked = EmailSamples.Read(EmailSamples.Mail("?", "Subject: RE: Question", "Message-ID: <q9@example.org>", "References: <q1@example.org> <a1@example.org>"))!;
        var reply = Activity.Message("Bonjour", "fr-MA");
        // As it comes out of the transcript after a restart.
        (reply.Conversation, reply.ReplyToId) = (ActivityJson.Read(ActivityJson.Write(asked)).Conversation, asked.Id);
        await SendAsync(reply);
        Sent().References.ShouldBe(["q1@example.org", "a1@example.org", "q9@example.org"]);
        Sent().Subject.ShouldBe("RE: Question");
    }

    [Fact]
    public async Task A_subject_cannot_write_headers()
    {
        var reply = EmailSamples.Reply("x");
        reply.Conversation!.Name = "a\r\nBcc: all@example.org";
        await SendAsync(reply);
        Sent().Headers.Contains("Bcc").ShouldBeFalse();
    }

    [Fact]
    public async Task Arabic_lines_begin_on_their_own_side()
    {
        await SendAsync(EmailSamples.Reply("Rokhas هي المنصة", "ar-MA"));
        Sent().TextBody!.TrimEnd().ShouldBe("\u200FRokhas هي المنصة");
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 no such user", SendFailure.ContactGone, "550")]
    [InlineData("RCPT", "552 5.2.2 mailbox full for good", SendFailure.ContactGone, "552")]
    [InlineData("RCPT", "450 4.2.0 greylisted", SendFailure.PlatformDown, "450")]
    [InlineData("RCPT", "452 4.2.2 mailbox full", SendFailure.PlatformDown, "452")]
    [InlineData("MAIL", "421 4.7.0 too many connections", SendFailure.PlatformDown, "421")]
    [InlineData("MAIL", "530 5.7.0 authentication required", SendFailure.NotAuthorised, "530")]
    [InlineData("MAIL", "553 5.7.1 not your address", SendFailure.NotAuthorised, "553")]
    [InlineData("AUTH", "535 5.7.8 wrong", SendFailure.NotAuthorised, "authentication")]
    [InlineData("AUTH", "454 4.7.0 try later", SendFailure.PlatformDown, "454")]
    [InlineData("greeting", "554 no service here", SendFailure.PlatformDown, "554")]
    [InlineData(".", "554 5.7.1 judged as spam", SendFailure.ContentRefused, "554")]
    [InlineData(".", "552 5.3.4 too big", SendFailure.ContentRefused, "552")]
    [InlineData(".", "451 4.3.0 try later", SendFailure.PlatformDown, "451")]
    [InlineData(".", "571 never heard of it", SendFailure.Unknown, "571")]
    [InlineData("greeting", SmtpStub.Reset, SendFailure.PlatformDown, null)]
    [InlineData(".", SmtpStub.Reset, SendFailure.OutcomeUnknown, null)]
    public async Task Each_documented_refusal_has_its_meaning(string command, string answer, SendFailure meaning, string? code)
    {
        _smtp.Answer(command, answer);
        var outcome = await SendAsync(EmailSamples.Reply("canary-7f3a"));
        outcome.Failure.ShouldBe(meaning, outcome.Code);
        outcome.Code.ShouldNotBeNullOrEmpty();
        if (code is not null)
            outcome.Code.ShouldBe(code);
        _smtp.Mails.ShouldBeEmpty();
        string.Join('\n', _host.Logs.Lines).ShouldNotContain("canary");
    }

    [Fact]
    public async Task A_server_that_takes_no_connection_is_tried_again_later()
    {
        await _smtp.DisposeAsync();
        (await SendAsync(EmailSamples.Reply("x"))).Failure.ShouldBe(SendFailure.PlatformDown);
    }

    [Theory]
    [InlineData("greeting", SendFailure.PlatformDown)]
    [InlineData(".", SendFailure.OutcomeUnknown)]
    public async Task A_server_that_falls_silent_is_given_up_on(string command, SendFailure meaning)
    {
        _smtp.Answer(command, SmtpStub.Silence);
        var sending = SendAsync(EmailSamples.Reply("x"));
        await _smtp.ArrivalAsync();
        _host.Time.Advance(TimeSpan.FromSeconds(31));
        (await sending).Failure.ShouldBe(meaning);
    }

    [Fact]
    public async Task A_farewell_that_fails_changes_nothing()
    {
        _smtp.Answer("QUIT", SmtpStub.Reset);
        (await SendAsync(EmailSamples.Reply("x"))).Failure.ShouldBeNull();
    }

    [Fact]
    public async Task Giving_up_ourselves_is_no_outcome_of_the_server()
    {
        _smtp.Answer("MAIL", SmtpStub.Silence);
        using var stopping = new CancellationTokenSource();
        var sending = _host.Channel.SendAsync(EmailSamples.Reply("x"), stopping.Token);
        await _smtp.ArrivalAsync();
        await stopping.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_conversation_without_an_address_is_gone()
    {
        var reply = EmailSamples.Reply("x");
        reply.Conversation!.Id = "nobody";
        (await SendAsync(reply)).Failure.ShouldBe(SendFailure.ContactGone);
    }

    [Theory]
    [InlineData("mail.example.org", 993, "SslOnConnect")]
    [InlineData("mail.example.org", 465, "SslOnConnect")]
    [InlineData("mail.example.org", 587, "StartTls")]
    [InlineData("mail.example.org", 25, "StartTls")]
    [InlineData("127.0.0.1", 143, "None")]
    [InlineData("localhost", 993, "SslOnConnect")]
    public void A_password_crosses_no_network_unencrypted(string host, int port, string security) =>
        EmailOptions.Security(host, port).ToString().ShouldBe(security);

    MimeMessage Sent()
    {
        using var stream = new MemoryStream(_smtp.Mails[^1]);
        return MimeMessage.Load(stream);
    }

    Task<SendOutcome> SendAsync(Activity reply) => _host.Channel.SendAsync(_host.Channel.Render(reply).Single(), Stop);
}
