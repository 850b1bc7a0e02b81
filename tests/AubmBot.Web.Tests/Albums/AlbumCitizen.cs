using System.Net;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Core.Data;
using AubmBot.Core.Files;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Web.Tests.Albums;

/// <summary>A citizen who fills in a complaint and sends photos the way their platform passes them on.</summary>
public abstract class AlbumCitizen : IAsyncDisposable
{
    static readonly string[] French = ["Je voudrais déposer une réclamation", "Chantier illégal", "oui", "Azilal", "Un étage se construit sans permis depuis une semaine."],
        Arabic = ["أريد وضع شكاية", "بناء غير قانوني", "نعم", "أزيلال", "يبنى طابق جديد دون رخصة منذ أسبوع كامل."];

    Platform _platform = null!;

    protected RunningBot Bot { get; private set; } = null!;

    protected Uri Address => _platform.Address;

    protected abstract Dictionary<string, string> Settings { get; }

    public abstract Task<HttpStatusCode> WriteAsync(string text);

    /// <summary>Photos with these numbers, chosen together.</summary>
    public abstract Task SendAsync(params int[] photos);

    /// <summary>What the platform says to a call for a file; null where it is another call.</summary>
    protected abstract Answer? File(Call call);

    public async Task StartAsync()
    {
        _platform = await Platform.StartAsync(call => Task.FromResult(File(call) ?? Sent(call) ?? Platform.Usual(call)));
        Bot = await RunningBot.StartAsync(Settings);
    }

    /// <summary>Up to the question for a photo.</summary>
    public async Task ComplainAsync(bool inArabic = false)
    {
        foreach (var said in inArabic ? Arabic : French)
            await SayAsync(said);
        (await SaidAsync())[^1].ShouldContain(inArabic ? "إرفاق صورة" : "joindre une photo");
    }

    public async Task FinishAsync(bool inArabic = false)
    {
        foreach (var said in (string[])(inArabic ? ["تجاوز", "نعم", "إرسال"] : ["passer", "oui", "envoyer"]))
            await SayAsync(said);
    }

    public async Task SayAsync(string text)
    {
        (await WriteAsync(text)).ShouldBe(HttpStatusCode.OK);
        await Bot.IdleAsync();
    }

    public async Task SendTogetherAsync(params int[] photos)
    {
        await SendAsync(photos);
        await Bot.IdleAsync();
    }

    public async Task<List<string>> SaidAsync() =>
        [.. (await Bot.MessagesAsync()).Where(row => row.Direction == Direction.Out).Select(row => ActivityJson.Read(row.Activity).Text ?? "")];

    /// <summary>How many files the only ticket names, and how many of them are kept with it.</summary>
    public async Task<(int Named, int Kept)> OfTicketAsync()
    {
        var ticket = (await Bot.TicketsAsync()).ShouldHaveSingleItem();
        var names = JsonNode.Parse(ticket.Fields)!["photo"]!.AsArray().Select(file => $"{file!["file"]}").ToList();
        await using var context = await Bot.Services.GetRequiredService<IDbContextFactory<AubmDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await BotLooks.UntilAsync(() => !context.Files.AsNoTracking().Any(file => file.State == FileState.Wanted), "every file is fetched");
        return (names.Count, context.Files.Count(file => names.Contains(file.Name) && file.State == FileState.Kept && file.TicketReference == ticket.Reference));
    }

    /// <summary>The page of the only ticket's files; each of its links opens a file.</summary>
    public async Task<string> TeamReadsAsync()
    {
        var page = await Bot.Http.GetStringAsync($"/team/tickets/{(await Bot.TicketsAsync()).Single().Reference}/files", TestContext.Current.CancellationToken);
        foreach (var link in page.Split("href=\"").Skip(1).Select(rest => rest.Split('"')[0]))
        {
            using var file = await Bot.Http.GetAsync(link, TestContext.Current.CancellationToken);
            file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("%PDF-1.7 a plan");
        }
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await _platform.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    static Answer? Sent(Call call) =>
        call.Path.EndsWith("/me/messages", StringComparison.Ordinal) ? new Answer(200, $$"""{"recipient_id":"1","message_id":"m_sent_{{call.Number}}"}""")
        : call.Path.EndsWith("/messages", StringComparison.Ordinal) ? new Answer(200, $$"""{"messaging_product":"whatsapp","messages":[{"id":"wamid.SENT{{call.Number}}"}]}""")
        : null;
}
