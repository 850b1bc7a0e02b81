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

    readonly ConcurrentQueue<(string Path, string Authorization)> _fetches = [], _deletions = [];
    readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    WebApplication _twilio = null!;
    int _deletionStatus = StatusCodes.Status204NoContent;
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
            var isDeletion = context.Request.Method == HttpMethods.Delete;
            (isDeletion ? _deletions : _fetches).Enqueue((context.Request.Path, context.Request.Headers.Authorization.ToString()));
            context.Response.StatusCode = isDeletion ? _deletionStatus : StatusCodes.Status200OK;
            return isDeletion ? Task.CompletedTask : _answer(context);
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

    [Theory]
    [InlineData(204)]
    [InlineData(404)] // Somebody deleted it in the console: gone is gone.
    public async Task Once_it_is_kept_here_twilios_own_copy_is_deleted_once(int answer)
    {
        _deletionStatus = answer;
        await using var bot = await StartAsync();
        var caller = await LeaveAMessageAsync(bot);
        _deletions.ShouldBeEmpty("it is not kept here yet");

        await caller.RecordingIsAsync();
        await BotLooks.UntilAsync(async () => (await FilesAsync(bot)) is [{ State: FileState.Kept, Source: null }], "the copy is deleted");
        await caller.RecordingIsAsync();
        _clock.Advance(TimeSpan.FromHours(7));
        await bot.IdleAsync();

        var (path, authorization) = _deletions.ShouldHaveSingleItem();
        path.ShouldBe($"/2010-04-01/Accounts/{Caller.Account}/Recordings/{caller.RecordingSid}.json");
        authorization.ShouldStartWith("Basic ");
        Directory.EnumerateFiles(bot.DataFolder, (await FilesAsync(bot)).Single().Name, SearchOption.AllDirectories).ShouldHaveSingleItem("ours stays");
    }

    [Fact]
    public async Task A_copy_that_twilio_does_not_delete_now_is_deleted_later()
    {
        _deletionStatus = StatusCodes.Status503ServiceUnavailable;
        await using var bot = await StartAsync();
        await (await LeaveAMessageAsync(bot)).RecordingIsAsync();
        await BotLooks.UntilAsync(async () => (await FilesAsync(bot)) is [{ State: FileState.Kept, Attempts: 1 }], "the refusal is noted");

        _deletionStatus = StatusCodes.Status204NoContent;
        await LaterAsync(async () => (await FilesAsync(bot)) is [{ State: FileState.Kept, Source: null }], "the copy is deleted");
        _deletions.Count.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)] // Twilio has not even said that the file is there.
    public async Task Whoever_wants_their_files_deleted_has_them_deleted_here_and_with_twilio(bool isFetched)
    {
        await using var bot = await StartAsync();
        var caller = await LeaveAMessageAsync(bot);
        if (isFetched)
        {
            await caller.RecordingIsAsync();
            await UntilAsync(bot, FileState.Kept);
        }

        await caller.SayAsync("effacer mes fichiers");
        await BotLooks.UntilAsync(async () => (await FilesAsync(bot)) is [{ State: FileState.Gone, Source: null }], "it is gone everywhere");

        _deletions.ShouldHaveSingleItem().Path.ShouldContain(caller.RecordingSid);
        Directory.EnumerateFiles(bot.DataFolder, (await FilesAsync(bot)).Single().Name, SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("9")]
    [InlineData("*")]
    public async Task Words_that_a_key_takes_back_are_deleted_with_twilio_and_never_fetched(string key)
    {
        await using var bot = await StartAsync();
        var caller = await CallAsync(bot, Api, "2", "0", "2", "1");

        await caller.SpeakAfterToneAsync(key: key);
        await LaterAsync(
            () => Task.FromResult(_deletions.Any(deletion => deletion.Path.Contains(caller.RecordingSid, StringComparison.Ordinal))), "it is deleted there");
        _fetches.ShouldBeEmpty();
        (await bot.TicketsAsync()).ShouldBeEmpty();
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

        await LaterAsync(async () => (await FilesAsync(bot)) is [{ State: FileState.Kept }], "it is kept");
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

    // Time goes on until it is so: the bot may have begun to wait before or after a step of the clock.
    Task LaterAsync(Func<Task<bool>> isSo, string what) => BotLooks.UntilAsync(
        () =>
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            return isSo();
        },
        what);

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
