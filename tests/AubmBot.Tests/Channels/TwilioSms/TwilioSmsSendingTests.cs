using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.TwilioSms;
using AubmBot.Channels.Wire;
using AubmBot.Tests.Channels.Stubs;
using AubmBot.Tests.Channels.Twilio;

namespace AubmBot.Tests.Channels.TwilioSms;

public sealed class TwilioSmsSendingTests : IAsyncLifetime
{
    PlatformStub _platform = null!;
    ChannelHost _host = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _platform = await PlatformStub.StartAsync(TwilioSamples.Usual);
        _host = TwilioSmsSamples.Host(_platform.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task A_message_goes_to_the_accounts_address_with_its_credentials_and_asks_for_receipts()
    {
        var outcome = await SendAsync("Où ?");
        outcome.ShouldBe(SendOutcome.Sent("SM00000000000000000000000000000077"));
        var request = _platform.Requests.ShouldHaveSingleItem();
        request.Path.ShouldBe($"/2010-04-01/Accounts/{TwilioSamples.Account}/Messages.json");
        request.Headers["Authorization"].ShouldBe("Basic " + Convert.ToBase64String(
            System.Text.Encoding.UTF8.GetBytes($"{TwilioSamples.Account}:{TwilioSamples.Token}")));
        TwilioSamples.Sent(request).ShouldBe(new Dictionary<string, string>
        {
            ["To"] = "+212600000001",
            ["From"] = TwilioSmsSamples.Number,
            ["Body"] = "Où ?",
            ["StatusCallback"] = "https://bot.example.org/api/twilio-status",
        });
    }

    [Fact]
    public async Task A_messaging_service_chooses_the_number()
    {
        const string service = "MGaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
        await using var host = TwilioSmsSamples.Host(_platform.Address, ("SmsFrom", null), ("MessagingServiceSid", service));
        await host.Channel.SendAsync(TwilioSamples.Reply("x"), Stop);
        var sent = TwilioSamples.Sent(_platform.Requests.Single());
        sent["MessagingServiceSid"].ShouldBe(service);
        sent.ShouldNotContainKey("From");
    }

    [Fact]
    public async Task A_conversation_that_is_no_number_is_not_written_to()
    {
        (await _host.Channel.SendAsync(TwilioSamples.Reply("x", number: "Banque"), Stop)).Failure.ShouldBe(SendFailure.ContactGone);
        _platform.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_of_success_that_cannot_be_read_was_a_success()
    {
        foreach (var body in (string[])["", "<html>", "[]", """{"sid":7}""", new string('x', 100_000)])
        {
            _platform.Next(new StubAnswer(201, body));
            (await SendAsync("x")).ShouldBe(SendOutcome.Sent(null), body.Length > 20 ? "long" : body);
        }
    }

    [Fact]
    public void A_long_French_answer_is_cut_into_messages_of_three_segments()
    {
        var parts = _host.Channel.Render(TwilioSamples.Reply(string.Concat(Enumerable.Repeat("Déposez le dossier à l’accueil. ", 40))));
        parts.Count.ShouldBeGreaterThan(2);
        foreach (var part in parts)
        {
            part.Text!.Length.ShouldBeInRange(1, 459);
            part.Text.ShouldEndWith("accueil.");
            ActivityData.Read(part.ChannelData, "encoding").ShouldBe("GSM-7");
            part.ChannelData!.Value.GetProperty("segments").GetInt32().ShouldBe(SmsSize.Of(part.Text).Segments);
        }
        parts[0].ChannelData!.Value.GetProperty("segments").GetInt32().ShouldBe(3);
    }

    [Fact]
    public void A_long_Arabic_answer_is_cut_into_messages_of_201_letters_at_most()
    {
        var parts = _host.Channel.Render(TwilioSamples.Reply(string.Concat(Enumerable.Repeat("المرجو إيداع الملف بمكتب الاستقبال. ", 20)), locale: "ar-MA"));
        parts.ShouldAllBe(part => part.Text!.Length <= 201);
        parts.ShouldAllBe(part => ActivityData.Read(part.ChannelData, "encoding") == "UCS-2");
        parts[0].Text!.Length.ShouldBeGreaterThan(134);
    }

    [Fact]
    public void Choices_links_and_files_are_lines()
    {
        var reply = TwilioSamples.Reply("Que voulez-vous ?");
        reply.SuggestedActions = new SuggestedActions { Actions = [CardAction.Button("Permis", "t:1"), CardAction.Button("Agent", "human")] };
        reply.Attachments =
        [
            Attachment.Of(new HeroCard { Text = "Le site", Buttons = [CardAction.Link("Voir", "https://example.org/a")] }),
            new Attachment { ContentType = "application/pdf", ContentUrl = "https://example.org/b.pdf", Name = "Formulaire" },
        ];
        var part = _host.Channel.Render(reply).ShouldHaveSingleItem();
        part.Text.ShouldBe("Que voulez-vous ?\nFormulaire\nhttps://example.org/b.pdf\nLe site\nVoir\nhttps://example.org/a\n\n1. Permis\n2. Agent");
        part.SuggestedActions.ShouldBeNull();
        part.Conversation!.Id.ShouldBe(TwilioSmsSamples.Citizen);
    }

    [Fact]
    public void What_has_no_text_is_not_sent()
    {
        _host.Channel.Render(new Activity { Type = ActivityTypes.Typing }).ShouldBeEmpty();
        _host.Channel.Render(TwilioSamples.Reply(" \u200F ")).ShouldBeEmpty();
    }

    Task<SendOutcome> SendAsync(string text) => _host.Channel.SendAsync(_host.Channel.Render(TwilioSamples.Reply(text)).Single(), Stop);
}
