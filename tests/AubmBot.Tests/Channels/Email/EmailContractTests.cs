using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Email;
using AubmBot.Tests.Channels.Stubs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MimeKit;

namespace AubmBot.Tests.Channels.Email;

/// <summary>The half of the contract that e-mail can keep: no platform calls it by webhook.</summary>
public sealed class EmailContractTests : WayOutContract, IAsyncDisposable
{
    readonly SmtpStub _smtp = new();
    readonly ChannelHost _host;

    public EmailContractTests() => _host = Host(EmailSamples.Settings(_smtp.Port));

    protected override IChannel Channel => _host.Channel;

    protected override IReadOnlyList<Shown> Arrived => [.. _smtp.Mails.Select(mail => new Shown(TextOf(mail), []))];

    protected override Activity Reply(string text) => EmailSamples.Reply(text);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _smtp.DisposeAsync();
    }

    [Fact]
    public void Each_recorded_mail_has_its_expected_outcome()
    {
        foreach (var payload in Payload.All("email"))
            (EmailSamples.Read(payload.Body) is null ? "ignored" : "answered").ShouldBe(payload.Expected, payload.File);
    }

    [Fact]
    public void Two_thousand_broken_mails_are_read_or_left_and_nothing_else()
    {
        var random = new Random(20261125);
        var mails = Payload.All("email").Select(payload => payload.Body).ToList();
        for (var i = 0; i < 2_000; i++)
        {
            try
            {
                if (EmailSamples.Read(Mutations.Bytes(mails[random.Next(mails.Count)], random)) is { } activity)
                    ActivityJson.Read(ActivityJson.Write(activity)).Conversation!.Id.ShouldNotBeNull();
            }
            catch (FormatException)
            {
                // What the library says of bytes that are no mail; such a mail is left to a person.
            }
        }
    }

    [Fact]
    public async Task There_is_no_webhook_to_get_in_by()
    {
        (await Channel.VerifyAsync(new WebhookRequest(Payload.Read("email", "01_question.eml"), _ => null), Stop)).ShouldBe(Verification.Forged);
        _host.Services.GetServices<ChannelDoor>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ImapHost", null)]
    [InlineData("SmtpHost", null)]
    [InlineData("User", null)]
    [InlineData("Password", " ")]
    [InlineData("From", null)]
    [InlineData("From", "guichet")]
    [InlineData("ImapPort", "imap")]
    [InlineData("SmtpPort", "70000")]
    public void A_missing_or_wrong_key_stops_the_start_and_is_named(string key, string? value)
    {
        var settings = EmailSamples.Settings();
        settings[$"Channels:Email:{key}"] = value;
        var problem = Should.Throw<ConfigurationProblemException>(() => Host(settings));
        problem.Message.ShouldStartWith($"Channels:Email:{key}");
        problem.Message.ShouldNotContain(EmailSamples.Password);
    }

    [Fact]
    public async Task Without_any_key_there_is_no_channel()
    {
        await using var host = Host([]);
        host.Services.GetServices<IChannel>().ShouldBeEmpty();
        host.Services.GetServices<IHostedService>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Registering_twice_gives_one_channel()
    {
        await using var host = new ChannelHost(
            (services, configuration) => services.AddEmail(configuration).AddEmail(configuration), EmailSamples.Settings());
        host.Channel.Id.ShouldBe(ChannelIds.Email);
        host.Services.GetServices<IHostedService>().ShouldHaveSingleItem();
    }

    static ChannelHost Host(Dictionary<string, string?> settings) =>
        new((services, configuration) => services.AddEmail(configuration), settings);

    static string TextOf(byte[] mail)
    {
        using var stream = new MemoryStream(mail);
        return MimeMessage.Load(stream).TextBody!.ReplaceLineEndings("\n").TrimEnd('\n');
    }
}
