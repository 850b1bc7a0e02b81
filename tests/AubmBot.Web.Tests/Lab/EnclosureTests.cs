using System.Net;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Web.Sandbox;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Lab;

/// <summary>Photos, documents, voice notes, places and contacts, as the platforms deliver them.</summary>
public sealed class EnclosureTests
{
    static readonly string[] Enclosures = ["Photo", "Document", "Voice", "Location", "Contact", "Sticker"];

    [Fact]
    public async Task Everything_that_an_app_can_send_is_taken_and_answered()
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = new LabClient(bot);
        foreach (var phone in (await lab.BenchAsync()).GetProperty("phones").EnumerateArray())
        {
            var channel = phone.GetProperty("channel").GetString()!;
            var answers = 0;
            foreach (var act in phone.GetProperty("acts").EnumerateArray().Select(act => act.GetString()!).Intersect(Enclosures))
            {
                (await lab.DoAsync(channel, act)).StatusCode.ShouldBe(HttpStatusCode.NoContent, $"{channel} {act}");
                var before = answers;
                answers = (await lab.HearAsync(channel, said => said.Count > before, $"{channel} answers {act}")).Count;
            }
        }
        await bot.IdleAsync();
        (await bot.MessagesAsync()).ShouldAllBe(message => message.State != MessageState.Parked);
    }

    [Theory]
    [InlineData(ChannelIds.Telegram, "\"photo\":")]
    [InlineData(ChannelIds.WhatsAppCloud, "\"image\":")]
    [InlineData(ChannelIds.TwilioWhatsApp, "MediaUrl0=")]
    [InlineData(ChannelIds.TwilioSms, "MediaUrl0=")]
    [InlineData(ChannelIds.Messenger, "\"attachments\":")]
    [InlineData(ChannelIds.Instagram, "\"attachments\":")]
    [InlineData(ChannelIds.X, "\"attachment\":")]
    public async Task A_photo_travels_as_its_platform_writes_it(string channel, string written)
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = new LabClient(bot);
        await lab.DoAsync(channel, "Photo");
        var entry = (await lab.SaidAsync(channel))[0];
        entry.GetProperty("request").GetString()!.ShouldContain(written);
        entry.GetProperty("file").GetString().ShouldBe("photo.jpg");
    }

    [Theory]
    [InlineData(ChannelIds.Telegram)]
    [InlineData(ChannelIds.WhatsAppCloud)]
    [InlineData(ChannelIds.TwilioWhatsApp)]
    [InlineData(ChannelIds.Messenger)]
    [InlineData(ChannelIds.Instagram)]
    public async Task A_form_that_asks_for_a_photo_fetches_it_from_where_the_platform_keeps_it(string channel)
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = new LabClient(bot);
        foreach (var said in (string[])["Je voudrais déposer une réclamation", "Chantier illégal", "oui", "Azilal", "Un étage se construit sans permis depuis une semaine."])
        {
            await lab.WriteAsync(channel, said);
            await bot.IdleAsync();
        }
        await lab.DoAsync(channel, "Photo");
        await BotLooks.UntilAsync(() => bot.KeptFiles().Count == 1, "the photo is kept");
        (await File.ReadAllBytesAsync(bot.KeptFiles()[0], TestContext.Current.CancellationToken)).ShouldBe(SandboxFile.Photo.Content);
    }

    [Fact]
    public async Task Ones_own_contact_proves_ones_number_on_Telegram()
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = new LabClient(bot);
        await lab.DoAsync(ChannelIds.Telegram, "Contact");
        await lab.HearAsync(ChannelIds.Telegram, said => said.Count == 1, "an answer");
        (await bot.OnlyContactAsync()).ProvenPhone.ShouldBe("+212600000001");
    }

    [Fact]
    public async Task What_an_app_cannot_send_is_not_found()
    {
        await using var bot = await RunningBot.StartAsync();
        (await new LabClient(bot).DoAsync(ChannelIds.TwilioSms, "Location")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
