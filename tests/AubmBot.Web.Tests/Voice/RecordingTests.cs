using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AubmBot.Core.Data;
using AubmBot.Core.Files;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Web.Tests.Voice;

/// <summary>What a caller recorded is fetched once, kept beside the database, and heard by the team alone.</summary>
public sealed class RecordingTests : IAsyncLifetime
{
    const string TeamToken = "a-token-of-the-team-that-nobody-guesses";
    static readonly byte[] Wav = [.. "RIFF\0\0\0\0WAVEfmt "u8, .. new byte[400]];

    readonly ConcurrentQueue<(string Path, string Authorization)> _fetches = [];
    readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    WebApplication _twilio = null!;
    Func<HttpContext, Task> _answer = context => context.Response.BodyWriter.WriteAsync(Wav).AsTask();

    string Api => _twilio.Urls.Single();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _twilio = builder.Build();
        _twilio.Run(context =>
        {
            _fetches.Enqueue((context.Request.Path, context.Request.Headers.Authorization.ToString()));
            return _answer(context);
        });
        await _twilio.StartAsync();
    }

    public ValueTask DisposeAsync() => _twilio.DisposeAsync();

    [Fact]
    public async Task A_voicemail_is_fetched_with_the_accounts_credentials_when_twilio_has_it_and_kept_outside_the_database()
    {
        await using var bot = await StartAsync();
        var caller = await LeaveAMessageAsync(bot);
        _fetches.ShouldBeEmpty("Twilio has not said that the file is there");

        await caller.RecordingIsAsync();
        var file = await UntilAsync(bot, FileState.Kept);

        var (path, authorization) = _fetches.ShouldHaveSingleItem();
        path.ShouldEndWith(caller.RecordingSid);
        Encoding.UTF8.GetString(Convert.FromBase64String(authorization["Basic ".Length..])).ShouldBe($"{Caller.Account}:{Caller.Token}");
        (file.ContentType, file.Size, file.TicketReference).ShouldBe(("audio/wav", Wav.Length, (await bot.TicketsAsync()).Single().Reference));
        file.Name.ShouldNotContain(caller.RecordingSid);
        Directory.EnumerateFiles(bot.DataFolder, file.Name, SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_same_news_twice_fetches_once()
    {
        await using var bot = await StartAsync();
        var caller = await LeaveAMessageAsync(bot);
        await caller.RecordingIsAsync();
        await UntilAsync(bot, FileState.Kept);

        await caller.RecordingIsAsync();
        await (await LeaveAMessageAsync(bot)).RecordingIsAsync();
        await BotLooks.UntilAsync(async () => (await FilesAsync(bot)).Count(file => file.State == FileState.Kept) == 2, "the second message is kept");

        _fetches.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("absent", 12)]
    [InlineData("completed", -1)]
    public async Task Where_nothing_was_recorded_nothing_is_fetched(string status, int seconds)
    {
        await using var bot = await StartAsync();
        var caller = await LeaveAMessageAsync(bot);

        await caller.RecordingIsAsync(status, seconds);

        (await UntilAsync(bot, FileState.Failed)).Reason.ShouldBe("nothing was recorded");
        _fetches.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_recording_of_no_length_opens_no_ticket()
    {
        await using var bot = await StartAsync();
        var caller = await CallAsync(bot, Api, "2", "0", "2", "1");

        await caller.SpeakAfterToneAsync(seconds: -1);

        caller.Heard.ShouldStartWith("Je n'ai rien entendu");
        (await bot.TicketsAsync()).ShouldBeEmpty();
        (await FilesAsync(bot)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_the_news_never_comes_the_file_is_fetched_after_a_while()
    {
        await using var bot = await StartAsync();
        await LeaveAMessageAsync(bot);

        _clock.Advance(TimeSpan.FromMinutes(2));

        await UntilAsync(bot, FileState.Kept);
    }

    [Fact]
    public async Task News_that_comes_before_the_callers_own_step_is_not_forgotten()
    {
        await using var bot = await StartAsync();
        var caller = await CallAsync(bot, Api, "2", "0", "2", "1");
        await caller.SpeakAfterToneAsync(seconds: 21, before: recorded => recorded.RecordingIsAsync());

        await UntilAsync(bot, FileState.Kept);
    }

    [Fact]
    public async Task What_is_no_sound_is_not_kept()
    {
        _answer = context => context.Response.WriteAsync("<script>alert(1)</script>");
        await using var bot = await StartAsync();

        await (await LeaveAMessageAsync(bot)).RecordingIsAsync();

        (await UntilAsync(bot, FileState.Failed)).Reason.ShouldBe("file-type");
    }

    [Fact]
    public async Task A_file_that_lies_elsewhere_is_never_asked_for()
    {
        await using var bot = await StartAsync();
        var caller = await LeaveAMessageAsync(bot, "http://192.0.2.1");

        await caller.RecordingIsAsync();

        await UntilAsync(bot, FileState.Failed);
        _fetches.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_team_hears_it_with_its_token_and_nobody_without()
    {
        await using var bot = await StartAsync();
        await (await LeaveAMessageAsync(bot)).RecordingIsAsync();
        var file = await UntilAsync(bot, FileState.Kept);
        var (page, sound) = ($"/team/tickets/{file.TicketReference}/recordings", $"/team/recordings/{file.Name}");
        foreach (var address in new[] { page, sound })
        {
            (await GetAsync(bot, address, null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            (await GetAsync(bot, address, "another-token-that-is-as-long-as-it")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        var shown = await (await GetAsync(bot, page, TeamToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        shown.ShouldContain($"<audio controls preload=\"none\" src=\"{sound}\">");
        shown.ShouldContain("21 secondes");
        shown.ShouldContain("Fran&#xE7;ais");
        var heard = await GetAsync(bot, sound, TeamToken);
        heard.Content.Headers.ContentType!.MediaType.ShouldBe("audio/wav");
        heard.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await heard.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Wav);
    }

    [Fact]
    public async Task Without_a_token_production_has_no_such_door()
    {
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string> { ["environment"] = "Production" });

        (await bot.Http.GetAsync(new Uri("/team/recordings/0123456789abcdef0123456789abcdef", UriKind.Relative), TestContext.Current.CancellationToken))
            .StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_token_that_could_be_guessed_stops_the_start() => (await Should.ThrowAsync<BotFramework.Channels.ConfigurationProblemException>(
        () => RunningBot.StartAsync(new Dictionary<string, string> { ["Team:Token"] = "1234" }))).Message.ShouldContain("Team:Token");

    async Task<RunningBot> StartAsync() => await RunningBot.StartAsync(
        new Dictionary<string, string>(Caller.Settings) { ["Channels:Twilio:ApiBaseUrl"] = Api, ["Team:Token"] = TeamToken },
        services => services.AddSingleton<TimeProvider>(_clock));

    async Task<Caller> LeaveAMessageAsync(RunningBot bot, string? recordings = null)
    {
        var caller = await CallAsync(bot, recordings ?? Api, "2", "0", "2", "1");
        await caller.SpeakAfterToneAsync(seconds: 21);
        return caller;
    }

    static async Task<Caller> CallAsync(RunningBot bot, string recordings, params string[] keys)
    {
        var caller = new Caller(bot.Http, recordings: recordings);
        await caller.DialAsync();
        foreach (var key in keys)
            await caller.PressAsync(key);
        return caller;
    }

    static Task<HttpResponseMessage> GetAsync(RunningBot bot, string address, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"team:{token}")));
        return bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    static async Task<StoredFile> UntilAsync(RunningBot bot, FileState state)
    {
        await BotLooks.UntilAsync(async () => (await FilesAsync(bot)).Any(file => file.State == state), $"a file is {state}");
        return (await FilesAsync(bot)).First(file => file.State == state);
    }

    static async Task<List<StoredFile>> FilesAsync(RunningBot bot)
    {
        await using var context = await bot.Services.GetRequiredService<IDbContextFactory<AubmDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await context.Files.AsNoTracking().OrderBy(file => file.Id).ToListAsync(TestContext.Current.CancellationToken);
    }
}
