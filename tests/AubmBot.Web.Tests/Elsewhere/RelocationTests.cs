using System.Net;
using System.Text.Json;
using AubmBot.Core.Data;
using AubmBot.Web.Tests.Payloads;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Web.Tests.Elsewhere;

/// <summary>The platform gives a conversation another address: it follows, and what was proven does not.</summary>
public sealed class RelocationTests
{
    const string Old = "16505551234", New = "12195555358";

    [Fact]
    public async Task A_changed_WhatsApp_number_goes_on_with_the_form_and_has_proved_nothing()
    {
        await using var platform = await MetaPlatform.StartAsync();
        await using var bot = await RunningBot.StartAsync(MetaPlatform.Settings(platform.Address));
        await WhatsAppAsync(bot, Old, "w1", "Je voudrais déposer une réclamation");
        await WhatsAppAsync(bot, Old, "w2", "Retard d'un dossier");
        await using (var context = await ContextAsync(bot))
            await context.Contacts.Where(contact => contact.ExternalId == $"+{Old}")
                .ExecuteUpdateAsync(change => change.SetProperty(contact => contact.ProvenPhone, "+16505551234"), TestContext.Current.CancellationToken);
        var said = platform.SaidTo().Count;

        var notice = Payload.Of("whatsapp-cloud", "11_system_number_change.json");
        (await MetaNotification.PostAsync(bot.Http, "/api/whatsapp-cloud", notice.Text, notice.Secret)).ShouldBe(HttpStatusCode.OK);
        await bot.IdleAsync();
        platform.SaidTo().Count.ShouldBe(said, "nobody asked anything");

        await WhatsAppAsync(bot, New, "w3", "BM-2026/15");
        TextOf(platform.SaidTo()[^1]).ShouldContain("À quelle date");
        await WhatsAppAsync(bot, Old, "w4", "BM-2026/15");
        TextOf(platform.SaidTo()[^1]).ShouldNotContain("À quelle date", customMessage: "the old number is free for somebody else");
        await using var rows = await ContextAsync(bot);
        (await rows.Contacts.CountAsync(contact => contact.ProvenPhone != null, TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Fact]
    public async Task A_Telegram_group_that_grew_keeps_its_conversation()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(TelegramUpdate.Settings(platform.Address));
        var telegram = new TelegramUpdate(bot.Http);
        await telegram.PostAsync(Group(1, -4001, "\"text\":\"@guichet_test_bot ما هي أوقات العمل؟\""));
        await bot.IdleAsync();
        await telegram.PostAsync(Group(2, -4001, "\"migrate_to_chat_id\":-1004002"));
        await telegram.PostAsync(Group(3, -1004002, "\"migrate_from_chat_id\":-4001"));
        await bot.IdleAsync();
        platform.Said.Count.ShouldBe(1, "the move itself is answered by nobody");

        await using var context = await ContextAsync(bot);
        var states = await context.Conversations.ToDictionaryAsync(row => row.ExternalId, row => row.State!, TestContext.Current.CancellationToken);
        states["-1004002"].ShouldContain("opening-hours");
        states["-1004002"].ShouldContain("\"language\":\"ar\"");
        states["-4001"].ShouldNotContain("opening-hours");
    }

    static string Group(int number, long chat, string content) => $$$"""
        {"update_id":{{{900001000 + number}}},"message":{"message_id":{{{number}}},"date":1760000000,"from":{"id":700000001,"is_bot":false,"first_name":"Amina"},
        "chat":{"id":{{{chat}}},"type":"{{{(chat < -1000000 ? "supergroup" : "group")}}}","title":"Quartier"},{{{content}}} } }
        """;

    static async Task WhatsAppAsync(RunningBot bot, string number, string id, string text)
    {
        var body = JsonSerializer.Serialize(new
        {
            @object = "whatsapp_business_account",
            entry = new[] { new { id = "1", changes = new[] { new { field = "messages", value = new
            {
                messaging_product = "whatsapp",
                metadata = new { phone_number_id = "106540352242922" },
                messages = new[] { new { from = number, id = $"wamid.{id}", timestamp = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}", type = "text", text = new { body = text } } },
            } } } } },
        });
        (await MetaNotification.PostAsync(bot.Http, "/api/whatsapp-cloud", body)).ShouldBe(HttpStatusCode.OK);
        await bot.IdleAsync();
    }

    static string TextOf(Call call)
    {
        var body = JsonDocument.Parse(call.Body).RootElement;
        return body.TryGetProperty("text", out var text)
            ? text.GetProperty("body").GetString()!
            : body.GetProperty("interactive").GetProperty("body").GetProperty("text").GetString()!;
    }

    static Task<AubmDbContext> ContextAsync(RunningBot bot) =>
        bot.Services.GetRequiredService<IDbContextFactory<AubmDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
}
