using AubmBot.Core.Data;
using AubmBot.Core.Hotline.Persons;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Web.Tests.Voice;

/// <summary>The hotline with a team of two, an account whose calls are only written down, and a clock of its own.</summary>
public sealed class Hotline : IAsyncDisposable
{
    public const string First = "+212600000009", Second = "+212600000008";

    /// <summary>A Wednesday at 10 in Morocco.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    readonly Platform _twilio;
    int _taken;

    Hotline(Platform twilio, RunningBot bot, FakeTimeProvider clock) => (_twilio, Bot, Clock) = (twilio, bot, clock);

    public RunningBot Bot { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>Calls that the bot placed, as forms.</summary>
    public IReadOnlyList<Dictionary<string, string>> Placed => _twilio.FormsTo("/Calls.json");

    /// <summary>Text messages that the bot sent.</summary>
    public IReadOnlyList<Dictionary<string, string>> Texts => _twilio.FormsTo("/Messages.json");

    public static async Task<Hotline> OpenAsync(
        DateTimeOffset? at = null, IReadOnlyDictionary<string, string>? settings = null, Func<Call, Task<Answer>>? twilio = null)
    {
        var platform = await Platform.StartAsync(twilio);
        var clock = new FakeTimeProvider(at ?? Morning);
        var all = new Dictionary<string, string>(Caller.Settings)
        {
            ["Channels:Twilio:ApiBaseUrl"] = platform.Address.AbsoluteUri,
            ["Channels:Voice:AgentNumbers"] = $"{First},{Second}",
        };
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
            all[key] = value;
        return new Hotline(platform, await RunningBot.StartAsync(all, services => services.AddSingleton<TimeProvider>(clock)), clock);
    }

    /// <summary>Calls, and presses keys.</summary>
    public async Task<Caller> CallAsync(string from, params string[] keys)
    {
        var caller = new Caller(Bot.Http, from);
        await caller.DialAsync();
        foreach (var key in keys)
            await caller.PressAsync(key);
        return caller;
    }

    /// <summary>A caller whom nobody answered, in the queue.</summary>
    public async Task<Caller> QueueAsync(string from = "+212612345678", string language = "2")
    {
        var caller = await CallAsync(from, language, "0");
        await caller.DialledAsync("busy", bridged: false);
        return caller;
    }

    /// <summary>The bot looks whom to ring; gives what it placed since.</summary>
    public async Task<IReadOnlyList<Dictionary<string, string>>> RingAsync()
    {
        await Bot.IdleAsync();
        var before = Placed.Count;
        await Bot.Services.GetRequiredService<TeamCaller>().RingAsync(TestContext.Current.CancellationToken);
        return [.. Placed.Skip(before)];
    }

    /// <summary>The next call that the bot places, by this look or by one of its own.</summary>
    public async Task<Dictionary<string, string>> NextPlacedAsync()
    {
        await RingAsync();
        await BotLooks.UntilAsync(() => Placed.Count > _taken, "somebody of the team is rung");
        return Placed[_taken++];
    }

    /// <summary>Somebody of the team picks up a placed call.</summary>
    public async Task<Caller> PickUpAsync(Dictionary<string, string> placed, string by = "human")
    {
        var member = new Caller(Bot.Http, Caller.HotlineNumber, to: placed["To"]);
        await member.StepAsync(placed["Url"][Caller.PublicUrl.Length..], ("AnsweredBy", by), ("Direction", "outbound-api"));
        return member;
    }

    /// <summary>A placed call is over.</summary>
    public async Task EndAsync(Dictionary<string, string> placed, Caller member, string status = "completed")
    {
        (await member.PostAsync(placed["StatusCallback"][Caller.PublicUrl.Length..], ("CallStatus", status))).EnsureSuccessStatusCode();
        await Bot.IdleAsync();
    }

    public async Task<List<PersonRequest>> RequestsAsync()
    {
        await Bot.IdleAsync();
        await using var context = await Bot.Services.GetRequiredService<IDbContextFactory<AubmDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await context.PersonRequests.AsNoTracking().OrderBy(request => request.Id).ToListAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await _twilio.DisposeAsync();
    }
}
