using AubmBot.Core.Data;
using AubmBot.Core.Hotline.Persons;
using AubmBot.Core.Tickets;
using AubmBot.Web.Tests.Voice;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Web.Tests.Crash;

/// <summary>A callback that was promised, an account that writes down whom it rings, and a bot that may die in between.</summary>
public sealed class CallbackRun : IAsyncDisposable
{
    public const string Citizen = "+212612345678";

    // The promise is made while nobody of the team is there to be rung: what dies, dies at the callback and not before.
    static readonly TimeSpan BeforeOpening = TimeSpan.FromHours(4);

    readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("aubmbot-crash-");
    readonly DialogsCopy _dialogs = new("complaint.open", "greeting");
    readonly Platform _twilio;
    TimeSpan _ahead = Voice.Hotline.Morning - BeforeOpening - DateTimeOffset.UtcNow;
    BotProcess _bot = null!;
    HttpClient _http = null!;

    CallbackRun(Platform twilio) => _twilio = twilio;

    /// <summary>Calls that the account was told to place, as forms.</summary>
    public IReadOnlyList<Dictionary<string, string>> Placed => _twilio.FormsTo("/Calls.json");

    /// <summary>A citizen asked for a callback before the agency opened, and hung up; now it is open.</summary>
    /// <param name="crashAt">Where the bot of the opening hours dies.</param>
    public static async Task<CallbackRun> PromiseAsync(string crashAt)
    {
        var run = new CallbackRun(await Platform.StartAsync());
        await run.StartAsync(crashAt: null);
        var caller = new Caller(run._http, Citizen);
        await caller.DialAsync();
        await caller.PressAsync("2");
        await caller.PressAsync("0");
        foreach (var key in new[] { "1", "3", "1" })
            await caller.PressAsync(key);
        await caller.HangUpAsync();
        await run.LiveAsync(BeforeOpening, crashAt);
        return run;
    }

    public async Task DieAsync()
    {
        await BotLooks.UntilAsync(() => _bot.HasExited, "it dies");
        _bot.WasKilled.ShouldBeTrue();
    }

    /// <summary>Another life, so much later.</summary>
    public async Task LiveAsync(TimeSpan later, string? crashAt = null)
    {
        Stop();
        _ahead += later;
        await StartAsync(crashAt);
    }

    public async Task<Caller> PickUpAsync(Dictionary<string, string> placed)
    {
        var member = new Caller(_http, Caller.HotlineNumber, to: placed["To"]);
        await member.StepAsync(placed["Url"][Caller.PublicUrl.Length..], ("AnsweredBy", "human"), ("Direction", "outbound-api"));
        return member;
    }

    /// <summary>Somebody of the team picks up, and presses 1 where a key is asked for.</summary>
    public async Task<Caller> AcceptAsync(Dictionary<string, string> placed)
    {
        var member = await PickUpAsync(placed);
        if (member.Gather is not null)
            await member.PressAsync("1");
        return member;
    }

    /// <summary>Twilio asks the bot that lives now what it asked the one that died.</summary>
    public async Task<Caller> AskAgainAsync(Caller member)
    {
        var again = new Caller(_http, Caller.HotlineNumber, member.CallSid, to: Placed[0]["To"]);
        await again.StepAsync(member.LastStep.Path, member.LastStep.Fields);
        return again;
    }

    public async Task<PersonRequest> RequestAsync()
    {
        await using var context = Open();
        return await context.PersonRequests.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
    }

    public async Task<Ticket> TicketAsync()
    {
        await using var context = Open();
        return await context.Tickets.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
    }

    public Task UntilAsync(Func<PersonRequest, bool> isSo, string what) => BotLooks.UntilAsync(async () => isSo(await RequestAsync()), what);

    public async ValueTask DisposeAsync()
    {
        Stop();
        await _twilio.DisposeAsync();
        _data.Delete(recursive: true);
        _dialogs.Dispose();
    }

    async Task StartAsync(string? crashAt)
    {
        var settings = new Dictionary<string, string>(Caller.Settings)
        {
            ["Channels:Twilio:ApiBaseUrl"] = _twilio.Address.AbsoluteUri,
            ["Channels:Voice:AgentNumbers"] = $"{Voice.Hotline.First},{Voice.Hotline.Second}",
        };
        _bot = await BotProcess.StartAsync(_data.FullName, _dialogs.Path, crashAt, settings, _ahead);
        _http = new HttpClient { BaseAddress = _bot.Address };
    }

    void Stop()
    {
        _http.Dispose();
        _bot.Dispose();
    }

    AubmDbContext Open() => new(new DbContextOptionsBuilder<AubmDbContext>()
        .UseSqlite($"Data Source={Path.Combine(_data.FullName, "aubmbot.db")};Pooling=False").Options);
}
