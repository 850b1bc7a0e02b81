using System.Text.Json;
using System.Text.RegularExpressions;
using AubmBot.Core.Data;
using AubmBot.Web.Tests.DirectLine;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Web.Tests.Elsewhere;

/// <summary>A telephone is shown to be one's own by the code that it receives.</summary>
public sealed partial class CodeTests
{
    const string Phone = "0661234567", Number = "+212661234567";

    [Fact]
    public async Task The_right_code_proves_the_number_and_stays_readable_nowhere()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(Settings(platform));
        var telegram = new TelegramUpdate(bot.Http);
        await SayAsync(bot, telegram, "confirmer mon numéro", Phone);
        Said(platform)[^1].ShouldContain("code à 6 chiffres reçu par SMS");
        var code = CodeIn(Sms(platform).ShouldHaveSingleItem());

        await SayAsync(bot, telegram, Wrong(code));
        Said(platform)[^2].ShouldBe("Ce code n'est pas le bon.");
        await SayAsync(bot, telegram, code);
        Said(platform)[^1].ShouldContain("Ce numéro est confirmé comme le vôtre");

        (await LookAsync(bot, context => context.Contacts.Where(contact => contact.Channel == "telegram").Select(contact => contact.ProvenPhone))).ShouldBe([Number]);
        await BotLooks.UntilAsync(async () => !(await bot.MessagesAsync()).Any(row => row.Activity.Contains(code, StringComparison.Ordinal)), "no row holds the code");
        (await LookAsync(bot, context => context.Conversations.Select(row => row.State))).ShouldAllBe(state => state == null || !state.Contains(code));
        (await LookAsync(bot, context => context.OneTimeCodes.Select(row => row.Hash))).Single().ShouldNotContain(code);

        await SayAsync(bot, telegram, "confirmer mon numéro", Phone, code);
        Said(platform)[^2].ShouldBe("Ce code n'est pas le bon.", "it was good once");
    }

    [Fact]
    public async Task After_five_wrong_codes_the_right_one_is_wrong_too()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(Settings(platform));
        var telegram = new TelegramUpdate(bot.Http);
        await SayAsync(bot, telegram, "confirmer mon numéro", Phone);
        var code = CodeIn(Sms(platform).Single());
        for (var tries = 0; tries < 5; tries++)
            await SayAsync(bot, telegram, Wrong(code));
        Said(platform)[^1].ShouldContain("Rien n'a été confirmé");
        await SayAsync(bot, telegram, code);
        (await LookAsync(bot, context => context.Contacts.Where(contact => contact.ProvenPhone != null).Select(contact => contact.Id))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_conversation_asks_for_three_codes_an_hour_whatever_the_number()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(Settings(platform));
        var telegram = new TelegramUpdate(bot.Http);
        foreach (var phone in new[] { "0661234561", "0661234562", "0661234563", "0661234564" })
            await SayAsync(bot, telegram, "confirmer mon numéro", phone, "annuler");
        Sms(platform).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_number_gets_three_codes_an_hour_and_one_abroad_gets_none()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(Settings(platform));
        var telegram = new TelegramUpdate(bot.Http);
        for (var wish = 0; wish < 4; wish++)
            await SayAsync(bot, telegram, "confirmer mon numéro", Phone, "annuler");
        Sms(platform).Count.ShouldBe(3);
        Said(platform).ShouldContain(text => text.StartsWith("Ce numéro a déjà reçu plusieurs codes", StringComparison.Ordinal));
        await SayAsync(bot, telegram, "confirmer mon numéro", "+33 6 12 34 56 78");
        Said(platform)[^1].ShouldStartWith("Je ne peux pas envoyer de code par SMS à ce numéro");
        Sms(platform).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Who_did_not_open_a_ticket_here_hears_of_it_with_a_code_and_a_wrong_number_gets_the_same_words_and_no_code()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(Settings(platform));
        var (page, telegram) = (await DirectLineClient.StartedAsync(bot.Http), new TelegramUpdate(bot.Http));
        foreach (var text in new[] { "Je voudrais déposer une réclamation", "Accueil, information", "Azilal", "On m'a demandé de revenir cinq fois sans raison.", Phone, "oui", "Envoyer" })
            await page.SayAsync(text);
        await bot.IdleAsync();
        var reference = (await bot.TicketsAsync()).Single().Reference;

        await SayAsync(bot, telegram, "Où en est ma réclamation ?", reference, "0661234568");
        var asked = Said(platform)[^2..];
        Sms(platform).ShouldBeEmpty();
        for (var tries = 0; tries < 5; tries++)
            await SayAsync(bot, telegram, "123456");
        Said(platform)[^1].ShouldStartWith("Je ne peux pas donner l'état");

        await SayAsync(bot, telegram, "Où en est ma réclamation ?", reference, Phone);
        Said(platform)[^2..].ShouldBe(asked, "nobody learns which number is the right one");
        await SayAsync(bot, telegram, CodeIn(Sms(platform).Single()));
        Said(platform)[^1].ShouldContain("en attente de traitement");
        await SayAsync(bot, telegram, "Où en est ma réclamation ?", reference);
        Said(platform)[^1].ShouldContain("en attente de traitement", customMessage: "the number is proven now");
    }

    [Fact]
    public async Task In_Telegram_a_button_gives_the_number_and_no_code_is_needed()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(Settings(platform));
        var telegram = new TelegramUpdate(bot.Http);
        await SayAsync(bot, telegram, "confirmer mon numéro");
        var keyboard = JsonDocument.Parse(platform.Said[^1].Body).RootElement.GetProperty("reply_markup");
        keyboard.GetProperty("keyboard")[0][0].GetProperty("request_contact").GetBoolean().ShouldBeTrue();
        keyboard.GetProperty("one_time_keyboard").GetBoolean().ShouldBeTrue();
        await telegram.PostAsync("""
            {"update_id":900000900,"message":{"message_id":90,"date":1760000000,"from":{"id":700000001,"is_bot":false,"first_name":"Amina"},
            "chat":{"id":700000001,"type":"private"},"contact":{"phone_number":"212661234567","first_name":"Amina","user_id":700000001}}}
            """);
        await bot.IdleAsync();
        Said(platform)[^1].ShouldContain("Ce numéro est confirmé comme le vôtre");
        Sms(platform).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("confirmer mon numéro", "Je ne peux pas envoyer de code par SMS")]
    [InlineData("تأكيد رقمي", "لا يمكنني حاليا إرسال رمز")]
    public async Task Where_no_text_messages_can_be_sent_that_is_said(string wish, string said)
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string>(Settings(platform)) { ["Channels:Twilio:SmsStopped"] = "true" });
        var page = await DirectLineClient.StartedAsync(bot.Http);
        await page.SayAsync(wish);
        (await page.UntilBotSaysAsync(2))[^1].Text!.ShouldStartWith(said);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("mon code est {0}")]
    [InlineData("الرمز هو {0}")]
    public async Task A_code_typed_where_none_is_asked_for_is_covered_and_other_numbers_stay(string words)
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(Settings(platform));
        var telegram = new TelegramUpdate(bot.Http);
        await SayAsync(bot, telegram, "confirmer mon numéro", Phone);
        var code = CodeIn(Sms(platform).Single());
        await SayAsync(bot, telegram, "annuler", string.Format(System.Globalization.CultureInfo.InvariantCulture, words, code), $"mon dossier {Wrong(code)}");
        await BotLooks.UntilAsync(async () => !(await bot.MessagesAsync()).Any(row => row.Activity.Contains(code, StringComparison.Ordinal)), "no row holds the code");
        (await bot.MessagesAsync()).ShouldContain(row => row.Activity.Contains(Wrong(code), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_code_that_is_sent_back_by_SMS_is_covered_there()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(Settings(platform));
        await SayAsync(bot, new TelegramUpdate(bot.Http), "confirmer mon numéro", Phone);
        var code = CodeIn(Sms(platform).Single());
        await new TwilioCitizen(bot.Http).PostSignedAsync(TwilioCitizen.SmsPath, new()
        {
            ["MessageSid"] = "SM" + new string('7', 32),
            ["From"] = Number,
            ["To"] = TwilioCitizen.Number,
            ["Body"] = code,
        });
        await bot.IdleAsync();
        await BotLooks.UntilAsync(async () => !(await bot.MessagesAsync()).Any(row => row.Activity.Contains(code, StringComparison.Ordinal)), "no row holds the code");
    }

    static Dictionary<string, string> Settings(Platform platform)
    {
        var settings = TwilioCitizen.Settings(platform.Address);
        foreach (var (key, value) in TelegramUpdate.Settings(platform.Address).Concat(DirectLineClient.Settings))
            settings[key] = value;
        return settings;
    }

    static async Task SayAsync(RunningBot bot, TelegramUpdate telegram, params string[] texts)
    {
        foreach (var text in texts)
            await telegram.SayAsync(text);
        await bot.IdleAsync();
    }

    static async Task<List<T>> LookAsync<T>(RunningBot bot, Func<AubmDbContext, IQueryable<T>> look)
    {
        await using var context = await bot.Services.GetRequiredService<IDbContextFactory<AubmDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await look(context).ToListAsync(TestContext.Current.CancellationToken);
    }

    static List<string> Sms(Platform platform) => [.. platform.Said.Where(call => call.Path.EndsWith("/Messages.json", StringComparison.Ordinal))
        .Select(call => Uri.UnescapeDataString(call.Body.Replace('+', ' ')))];

    static List<string> Said(Platform platform) => [.. platform.Said.Where(call => call.Path.EndsWith("/sendMessage", StringComparison.Ordinal))
        .Select(call => JsonDocument.Parse(call.Body).RootElement.GetProperty("text").GetString()!)];

    static string CodeIn(string sms) => Code().Match(sms[sms.IndexOf("Body=", StringComparison.Ordinal)..]).Value;

    static string Wrong(string code) => code == "000000" ? "000001" : "000000";

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex Code();
}
