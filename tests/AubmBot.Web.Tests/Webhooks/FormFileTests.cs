using System.Net;
using System.Text.Json.Nodes;
using AubmBot.Core.Data;
using AubmBot.Core.Files;
using AubmBot.Web.Tests.Payloads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Web.Tests.Webhooks;

/// <summary>The file of a form, from a citizen on Telegram to the folder and the ticket.</summary>
public sealed class FormFileTests
{
    const string Pdf = "%PDF-1.7 a plan", Program = "MZ a program";

    [Fact]
    public async Task It_is_fetched_from_the_platform_and_belongs_to_the_ticket()
    {
        await using var platform = await Platform.StartAsync(call => Task.FromResult(Answer(call, Pdf)));
        await using var bot = await RunningBot.StartAsync(TelegramUpdate.Settings(platform.Address));
        var telegram = await SentAsync(bot, platform);
        await BotLooks.UntilAsync(async () => (await FileAsync(bot)).State == FileState.Kept, "the file is kept");

        await FinishAsync(bot, telegram);

        var (file, ticket) = (await FileAsync(bot), (await bot.TicketsAsync()).ShouldHaveSingleItem());
        file.TicketReference.ShouldBe(ticket.Reference);
        JsonNode.Parse(ticket.Fields)!["photo"]![0]!["file"]!.ToString().ShouldBe(file.Name);
        (await File.ReadAllTextAsync(bot.Services.GetRequiredService<FileStore>().Find(file.Name)!, TestContext.Current.CancellationToken)).ShouldBe(Pdf);
    }

    [Fact]
    public async Task What_turns_out_to_be_no_photo_is_told_and_asked_for_again()
    {
        await using var platform = await Platform.StartAsync(call => Task.FromResult(Answer(call, Program)));
        await using var bot = await RunningBot.StartAsync(TelegramUpdate.Settings(platform.Address));
        await SentAsync(bot, platform);
        await BotLooks.UntilAsync(() => platform.Said[^1].Body.Contains("joindre une photo", StringComparison.Ordinal), "it asks again");
        platform.Said[^2].Body.ShouldContain("ni une photo ni un PDF");
        Directory.Exists(Path.Combine(bot.DataFolder, "files")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_ticket_that_was_sent_meanwhile_goes_on_without_it()
    {
        var slow = new TaskCompletionSource();
        await using var platform = await Platform.StartAsync(async call =>
        {
            if (call.Path.StartsWith("/file/", StringComparison.Ordinal))
                await slow.Task;
            return Answer(call, Program);
        });
        await using var bot = await RunningBot.StartAsync(TelegramUpdate.Settings(platform.Address));
        await FinishAsync(bot, await SentAsync(bot, platform));
        var said = platform.Said.Count;
        slow.SetResult();
        await BotLooks.UntilAsync(() => platform.Said.Count == said + 2, "it is told");
        platform.Said[^1].Body.ShouldContain("sans ce fichier");
        (await bot.TicketsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_form_that_is_given_up_leaves_no_file()
    {
        await using var platform = await Platform.StartAsync(call => Task.FromResult(Answer(call, Pdf)));
        await using var bot = await RunningBot.StartAsync(TelegramUpdate.Settings(platform.Address));
        var telegram = await SentAsync(bot, platform);
        await BotLooks.UntilAsync(async () => (await FileAsync(bot)).State == FileState.Kept, "the file is kept");

        await telegram.SayAsync("annuler");

        await BotLooks.UntilAsync(async () => (await FileAsync(bot)).State == FileState.Gone, "the file is gone");
        bot.Services.GetRequiredService<FileStore>().Find((await FileAsync(bot)).Name).ShouldBeNull();
    }

    static async Task<TelegramUpdate> SentAsync(RunningBot bot, Platform platform)
    {
        var telegram = new TelegramUpdate(bot.Http);
        foreach (var said in (string[])["Je voudrais déposer une réclamation", "Chantier illégal", "oui", "Azilal", "Un étage se construit sans permis depuis une semaine."])
        {
            await telegram.SayAsync(said);
            await bot.IdleAsync();
        }
        platform.Said[^1].Body.ShouldContain("joindre une photo");
        (await telegram.PostAsync(Photo())).ShouldBe(HttpStatusCode.OK);
        await bot.IdleAsync();
        return telegram;
    }

    static async Task FinishAsync(RunningBot bot, TelegramUpdate telegram)
    {
        foreach (var said in (string[])["passer", "oui", "envoyer"])
        {
            await telegram.SayAsync(said);
            await bot.IdleAsync();
        }
    }

    static string Photo()
    {
        var update = JsonNode.Parse(Payload.Of("telegram", "10_photo_caption.json").Text)!;
        (update["message"]!["from"]!["id"], update["message"]!["chat"]!["id"]) = (700000001, 700000001);
        update["message"]!.AsObject().Remove("caption");
        return update.ToJsonString();
    }

    static Answer Answer(Call call, string content) => call.Path switch
    {
        _ when call.Path.EndsWith("/getFile", StringComparison.Ordinal) =>
            new Answer(200, """{"ok":true,"result":{"file_id":"f","file_unique_id":"u","file_size":20,"file_path":"photos/1.jpg"}}"""),
        _ when call.Path.StartsWith("/file/", StringComparison.Ordinal) => new Answer(200, content),
        _ => Platform.Usual(call),
    };

    static async Task<StoredFile> FileAsync(RunningBot bot)
    {
        await using var context = await bot.Services.GetRequiredService<IDbContextFactory<AubmDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await context.Files.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
    }
}
