using AubmBot.BotFramework.Schema;
using AubmBot.Channels.TwilioWhatsApp;
using AubmBot.Tests.Channels.Stubs;
using AubmBot.Tests.Channels.Twilio;

namespace AubmBot.Tests.Channels.TwilioWhatsApp;

public sealed class TwilioWhatsAppSendingTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("+14155238886")]
    [InlineData("whatsapp:+14155238886")]
    public async Task Both_numbers_have_the_prefix(string configured)
    {
        await using var platform = await PlatformStub.StartAsync(TwilioSamples.Usual);
        await using var host = Host(platform.Address, configured);
        await host.Channel.SendAsync(host.Channel.Render(TwilioSamples.Reply("Où ?")).Single(), Stop);
        TwilioSamples.Sent(platform.Requests.Single()).ShouldBe(new Dictionary<string, string>
        {
            ["To"] = "whatsapp:+212600000001",
            ["From"] = "whatsapp:+14155238886",
            ["Body"] = "Où ?",
            ["StatusCallback"] = "https://bot.example.org/api/twilio-status",
        });
    }

    [Fact]
    public async Task The_window_is_a_day_and_texts_have_1600_units()
    {
        await using var host = Host(new Uri("http://127.0.0.1:1"));
        host.Channel.Capabilities.Window.ShouldBe(TimeSpan.FromHours(24));
        host.Channel.Render(TwilioSamples.Reply(new string('م', 3201))).Select(part => part.Text!.Length).ShouldBe([1600, 1600, 1]);
        host.Channel.Render(new Activity { Type = ActivityTypes.Typing }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("*gras*", "∗gras∗")]
    [InlineData("Lot _12_ et ~13~", "Lot ＿12＿ et ∼13∼")]
    [InlineData("*_deux_*", "∗＿deux＿∗")]
    [InlineData("```a```", "ˋˋˋaˋˋˋ")]
    [InlineData("*plus d'un mot*.", "∗plus d'un mot∗.")]
    public void What_WhatsApp_would_take_for_markup_is_written_with_signs_that_look_the_same(string text, string written) =>
        WhatsAppMarkup.Neutralise(text).ShouldBe(written);

    [Theory]
    [InlineData("2 * 3 * 4")]
    [InlineData("dossier_2026_07.pdf")]
    [InlineData("* a\n* b")]
    [InlineData("https://example.org/_a_/*b*")]
    [InlineData("____")]
    [InlineData("une*\nautre*")]
    [InlineData("مرحبا 👋")]
    public void Everything_else_stays(string text) => WhatsAppMarkup.Neutralise(text).ShouldBe(text);

    static ChannelHost Host(Uri platform, string from = TwilioWhatsAppSamples.Number) => new(
        (services, configuration) => services.AddTwilioWhatsApp(configuration), TwilioSamples.Settings(platform, ("WhatsAppFrom", from)));
}
