using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Web.Tests.Payloads;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Web.Tests.Elsewhere;

/// <summary>Outside WhatsApp's window a letter is sent in a text that was approved beforehand, where there is one.</summary>
public sealed class ApprovedTextTests
{
    const string Content = "HX0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task By_Twilio_the_letter_fills_the_gap_of_the_approved_content()
    {
        await using var platform = await Platform.StartAsync();
        var settings = TwilioCitizen.Settings(platform.Address);
        settings["Channels:Twilio:WhatsAppContent:fr"] = Content;
        await using var bot = await RunningBot.StartAsync(settings);
        await WriteAsync(bot, ChannelIds.TwilioWhatsApp, "+212661234567", "Votre demande\nest traitée.", "fr-MA");
        var sent = Uri.UnescapeDataString(platform.Said.Single().Body.Replace('+', ' '));
        sent.ShouldContain($"ContentSid={Content}");
        JsonDocument.Parse(sent.Split("ContentVariables=")[1].Split('&')[0]).RootElement.GetProperty("1").GetString().ShouldBe("Votre demande est traitée.");
        sent.ShouldNotContain("Body=");
    }

    [Fact]
    public async Task By_the_Cloud_API_the_letter_fills_the_gap_of_the_template_and_without_one_in_its_language_it_waits()
    {
        await using var platform = await MetaPlatform.StartAsync();
        var settings = MetaPlatform.Settings(platform.Address);
        settings["Channels:WhatsAppCloud:Templates:fr"] = "suivi_demande";
        await using var bot = await RunningBot.StartAsync(settings);
        await WriteAsync(bot, ChannelIds.WhatsAppCloud, "212661234567", "Votre demande est traitée.", "fr-MA");
        var template = JsonDocument.Parse(platform.SaidTo().Single().Body).RootElement.GetProperty("template");
        template.GetProperty("name").GetString().ShouldBe("suivi_demande");
        template.GetProperty("language").GetProperty("code").GetString().ShouldBe("fr");
        template.GetProperty("components")[0].GetProperty("parameters")[0].GetProperty("text").GetString().ShouldBe("Votre demande est traitée.");

        await WriteAsync(bot, ChannelIds.WhatsAppCloud, "212661234567", "تمت معالجة طلبكم.", "ar-MA");
        var waiting = (await bot.MessagesAsync())[^1];
        (waiting.State, waiting.Reason).ShouldBe((MessageState.Retry, "WindowClosed; waits for the citizen"));
        platform.SaidTo().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("Channels:Twilio:WhatsAppContent:fr", "suivi")]
    [InlineData("Channels:Twilio:WhatsAppContent:french", Content)]
    [InlineData("Channels:WhatsAppCloud:Templates:ar", "Suivi demande")]
    [InlineData("Channels:Twilio:WhatsAppFrom", "")]
    public async Task A_text_that_cannot_be_one_stops_the_start(string key, string value)
    {
        var settings = TwilioCitizen.Settings(new Uri("http://127.0.0.1:9"));
        foreach (var (name, setting) in MetaPlatform.Settings(new Uri("http://127.0.0.1:9/")))
            settings[name] = setting;
        settings[key] = value;
        if (value.Length == 0)
            settings["Channels:Twilio:WhatsAppContent:fr"] = Content;
        (await Should.ThrowAsync<ConfigurationProblemException>(() => RunningBot.StartAsync(settings))).Message.ShouldContain(key);
    }

    // To somebody who never wrote there: the window was never open.
    static async Task WriteAsync(RunningBot bot, string channel, string number, string text, string locale)
    {
        (await bot.Services.GetRequiredService<Correspondence>().SendAsync(
            bot.Number(channel, number), Activity.Message(text, locale), TestContext.Current.CancellationToken)).ShouldBeTrue();
        await bot.IdleAsync();
    }
}
