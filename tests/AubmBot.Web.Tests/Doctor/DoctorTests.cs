using AubmBot.Web.Doctor;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Web.Tests.Doctor;

/// <summary>What the doctor finds, and that no secret is in it.</summary>
public sealed class DoctorTests
{
    [Fact]
    public void In_development_the_sandbox_answers_for_what_has_no_key() =>
        Find(Examine("--environment=Development"), "Telegram").Finding.ShouldBe("sandbox");

    [Fact]
    public void In_production_a_channel_without_keys_is_off_and_says_which_switches_it_on()
    {
        var telegram = Find(Examine("--environment=Production"), "Telegram");
        telegram.Finding.ShouldContain("off");
        telegram.Finding.ShouldContain("Channels:Telegram:BotToken");
        telegram.MustMend.ShouldBeFalse();
    }

    [Fact]
    public void A_channel_with_its_keys_is_on() =>
        Find(Examine("--environment=Production", "--Channels:Telegram:BotToken=1:s3cr3t"), "Telegram").Finding.ShouldBe("on");

    [Fact]
    public void Every_half_done_platform_is_named_not_only_the_first_and_no_secret_is_told()
    {
        var findings = Examine("--environment=Production", "--Channels:Telegram:SecretToken=s3cr3t", "--Channels:BotFramework:AppPassword=s3cr3t");
        findings.Where(finding => finding.MustMend).Select(finding => finding.About).ShouldBe(["Telegram", "Bot Connector"]);
        Find(findings, "Telegram").Finding.ShouldContain("Channels:Telegram:BotToken is missing");
        Find(findings, "Bot Connector").Finding.ShouldContain("Channels:BotFramework:AppId is missing");
        string.Concat(findings).ShouldNotContain("s3cr3t");
    }

    [Fact]
    public void The_limits_of_text_messages_and_calls_are_told()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(Voice.Caller.Settings.Select(key => KeyValuePair.Create(key.Key, (string?)key.Value)))
        {
            ["Channels:Twilio:SmsFrom"] = "+212523000001",
            ["Channels:Twilio:SmsPerDay"] = "250",
            ["Channels:Voice:AgentNumbers"] = "+212600000009",
        }).Build();

        Find([.. LimitsDoctor.Examine(configuration)], "Text messages").Finding.ShouldBe(
            "at most 250 in 24 hours, 10 to a number that did not ask there, to +2126, +2127");
        Find([.. LimitsDoctor.Examine(configuration)], "Team on the phone").Finding.ShouldBe("telephones: 1; callbacks to +2125, +2126, +2127");
        configuration["Channels:Twilio:SmsStopped"] = "true";
        Find([.. LimitsDoctor.Examine(configuration)], "Text messages").Finding.ShouldBe("stopped by Channels:Twilio:SmsStopped");
    }

    [Theory]
    [InlineData("Recordings", "off", false)]
    [InlineData("Recordings", "half: callers can leave messages, and nobody can hear them", false, "Channels:Twilio:VoiceFrom=+212523000000")]
    [InlineData("Recordings", "on", false, "Team:Token=01234567890123456789012345678901")]
    [InlineData("Recordings", "Team:Token has 4 characters", true, "Team:Token=1234")]
    [InlineData("Spoken words", "asked back below a confidence of 0.6", false)]
    [InlineData("Spoken words", "every one is believed", false, "Conversations:LeastConfidence=0")]
    [InlineData("Spoken words", "LeastConfidence", true, "Conversations:LeastConfidence=2")]
    [InlineData("Spoken words", "LeastConfidence", true, "Conversations:LeastConfidence=much")]
    [InlineData("Hotline", "half: Channels:Voice:AgentNumbers is set, but there is no line", true, "Channels:Voice:AgentNumbers=+212600000009")]
    [InlineData("Hotline", "half: Channels:Voice:AllowedPrefixes is set, but there is no line", true, "Channels:Voice:AllowedPrefixes=+2126")]
    public void What_of_the_hotline_is_on_off_or_half_is_told(string about, string finding, bool mustMend, params string[] keys)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(keys.Select(key => key.Split('=', 2)).Select(key => KeyValuePair.Create(key[0], (string?)key[1]))).Build();

        var found = Find([.. HotlineDoctor.Examine(configuration)], about);

        found.Finding.ShouldContain(finding);
        found.MustMend.ShouldBe(mustMend);
        found.Finding.ShouldNotContain("0123456789");
    }

    [Fact]
    public void An_empty_data_folder_is_fine() => OfData(folder =>
    {
        var findings = DataDoctor.Examine(folder).ToList();
        findings.ShouldAllBe(finding => !finding.MustMend);
        findings.Select(finding => finding.About).ShouldBe(["Data folder", "Free disk", "Database"]);
        Directory.EnumerateFileSystemEntries(folder).ShouldBeEmpty();
    });

    [Fact]
    public async Task A_running_bot_is_examined_without_disturbing_it()
    {
        await using var bot = await RunningBot.StartAsync();
        DataDoctor.Examine(bot.DataFolder).Single(finding => finding.About == "Database").Finding.ShouldContain("none pending");
        (await bot.Http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_is_no_database_must_be_mended() => OfData(folder =>
    {
        File.WriteAllText(Path.Combine(folder, "aubmbot.db"), new string('x', 4096));
        DataDoctor.Examine(folder).Single(finding => finding.About == "Database").MustMend.ShouldBeTrue();
    });

    [Fact]
    public void A_data_folder_that_cannot_be_written_must_be_mended() => OfData(folder =>
    {
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "");
        var finding = DataDoctor.Examine(Path.Combine(file, "data")).ShouldHaveSingleItem();
        finding.MustMend.ShouldBeTrue();
        finding.Finding.ShouldContain("Storage:DataDirectory");
    });

    [Fact]
    public void The_languages_and_the_time_of_Morocco_are_there() => MachineDoctor.Examine().ShouldAllBe(finding => !finding.MustMend);

    [Fact]
    public void Dialogs_are_summed_up_and_missing_ones_must_be_mended()
    {
        DialogsDoctor.Examine(null).Finding.ShouldMatch("^[0-9]+ errors, [0-9]+ warnings");
        DialogsDoctor.Examine(Path.GetTempPath()).MustMend.ShouldBeTrue();
    }

    static IReadOnlyList<Diagnosis> Examine(params string[] args) => ChannelDoctor.Examine(args).Findings;

    static Diagnosis Find(IReadOnlyList<Diagnosis> findings, string about) => findings.Single(finding => finding.About == about);

    static void OfData(Action<string> look)
    {
        var folder = Directory.CreateTempSubdirectory("aubmbot-doctor-");
        try
        {
            look(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
