using AubmBot.BotFramework.Channels;
using AubmBot.Core.Knowledge;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Start;

/// <summary>What is missing or wrong stops the start, with one sentence that names it and holds no secret.</summary>
public sealed class StartProblemTests
{
    const string Telegram = "Channels:Telegram", Connector = "Channels:BotFramework", DirectLine = "Channels:DirectLine";

    public static TheoryData<string, string[]> WrongKeys => new()
    {
        { $"{Telegram}:BotToken is missing", [$"{Telegram}:SecretToken=s3cr3t"] },
        { $"{Telegram}:BotToken is not a token", [$"{Telegram}:BotToken=s3cr3t"] },
        { $"{Telegram}:SecretToken is missing", [$"{Telegram}:BotToken=1:s3cr3t", "Channels:PublicBaseUrl=https://bot.example.org"] },
        { $"{Telegram}:SecretToken must be", [$"{Telegram}:BotToken=1:s3cr3t", $"{Telegram}:SecretToken=s3cr3t with spaces"] },
        { $"{Telegram}:ApiBaseUrl must be", [$"{Telegram}:BotToken=1:s3cr3t", $"{Telegram}:ApiBaseUrl=https://api.example.org/path"] },
        {
            "Channels:PublicBaseUrl is not an https address",
            [$"{Telegram}:BotToken=1:s3cr3t", $"{Telegram}:SecretToken=s3cr3t", "Channels:PublicBaseUrl=bot.example.org"]
        },
        { $"{Connector}:AppPassword is missing", [$"{Connector}:AppId=app"] },
        { $"{Connector}:AppId is missing", [$"{Connector}:AppPassword=s3cr3t"] },
        { $"{Connector}:OpenIdMetadata is not an https address", [$"{Connector}:OpenIdMetadata=http://example.org/"] },
        { $"{DirectLine}:TokenMinutes is wrong", [$"{DirectLine}:TokenMinutes=soon"] },
        { $"{DirectLine}:TokenMinutes is wrong", [$"{DirectLine}:TokenMinutes=0"] },
        { $"{DirectLine}:ConversationsPerMinute is wrong", [$"{DirectLine}:ConversationsPerMinute=-5"] },
        { $"{DirectLine}:TrustedOrigins holds", [$"{DirectLine}:TrustedOrigins:0=www.aubm.ma"] },
        { $"{DirectLine}:TrustedOrigins holds", [$"{DirectLine}:TrustedOrigins:0=https://www.aubm.ma/"] },
        { "ASPNETCORE_URLS holds", ["urls=nonsense"] },
        { "Hosting:TrustedProxies holds", ["Hosting:TrustedProxies:0=proxy.local"] },
        { $"{DirectLine}:Secret is too short", [$"{DirectLine}:Secret=s3cr3t", "environment=Production"] },
        { "ConnectionStrings:Default is set", ["ConnectionStrings:Default=Host=db;Password=s3cr3t"] },
    };

    [Theory]
    [MemberData(nameof(WrongKeys))]
    public async Task A_wrong_key_stops_the_start_and_is_named(string sentence, string[] settings)
    {
        var problem = await Should.ThrowAsync<ConfigurationProblemException>(() =>
            RunningBot.StartAsync(settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1])));

        problem.Message.ShouldStartWith(sentence);
        IsOneSentence(problem.Message);
        problem.Message.ShouldNotContain("s3cr3t");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_stops_the_start()
    {
        var file = Path.GetTempFileName();
        try
        {
            var problem = await Should.ThrowAsync<ConfigurationProblemException>(() => StartAsync("Storage:DataDirectory", Path.Combine(file, "data")));
            problem.Message.ShouldStartWith("Storage:DataDirectory");
            problem.Message.ShouldContain("cannot be written");
            IsOneSentence(problem.Message);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_data_folder_that_another_bot_uses_stops_the_start_and_the_other_goes_on()
    {
        await using var first = await RunningBot.StartAsync();

        var problem = await Should.ThrowAsync<ConfigurationProblemException>(() => StartAsync("Storage:DataDirectory", first.DataFolder));

        problem.Message.ShouldStartWith("Storage:DataDirectory");
        problem.Message.ShouldContain("is in use by another AubmBot");
        IsOneSentence(problem.Message);
        (await first.Http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task A_dialogs_folder_that_is_none_stops_the_start()
    {
        var problem = await Should.ThrowAsync<ConfigurationProblemException>(() => StartAsync("Dialogs:Folder", Path.GetTempPath()));
        problem.Message.ShouldStartWith("Dialogs:Folder");
        IsOneSentence(problem.Message);
    }

    [Theory]
    [InlineData("fr/sentences.yaml", "\nwelcome: [\n", @"^fr/sentences\.yaml line \d+: ")]
    [InlineData("knowledge/opening-hours.yaml", "\nunknown-key: 1\n", @"^knowledge/opening-hours\.yaml line \d+: ")]
    [InlineData("forms/complaint.yaml", "\n\tbroken\n", @"^forms/complaint\.yaml line \d+: ")]
    public async Task A_broken_dialogs_file_stops_the_start_and_is_named_with_its_line(string file, string added, string message)
    {
        using var dialogs = new DialogsCopy();
        dialogs.Change(file, text => text + added);
        (await Should.ThrowAsync<DialogsProblemException>(() => StartAsync("Dialogs:Folder", dialogs.Path))).Message.ShouldMatch(message);
    }

    static Task<RunningBot> StartAsync(string key, string value) => RunningBot.StartAsync(new Dictionary<string, string> { [key] = value });

    static void IsOneSentence(string message)
    {
        message.ShouldEndWith(".");
        message.ShouldNotContain('\n');
        message.ShouldNotContain(". ");
    }
}
