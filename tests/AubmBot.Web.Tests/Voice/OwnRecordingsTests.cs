using AubmBot.Core.Knowledge;
using AubmBot.Web.Hotline;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Voice;

/// <summary>What the agency recorded itself is played in the place of the synthetic voice; check-dialogs tells what is not recorded yet.</summary>
public sealed class OwnRecordingsTests
{
    static readonly byte[] Sound = [.. "ID3"u8, .. new byte[60]];

    [Fact]
    public async Task A_recorded_sentence_and_a_recorded_answer_are_played_and_their_keys_still_said()
    {
        using var dialogs = new DialogsCopy("opening-hours", "address", "phone", "greeting", "human-agent");
        Record(dialogs, "ar/prompts/hotline.notice.mp3", "ar/prompts/opening-hours.wav");
        dialogs.Change("hotline.yaml", _ => "by-words: [greeting, human-agent]\nmenu: [opening-hours, address, phone]\ngroups: {}\n");
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string>(Caller.Settings) { ["Dialogs:Folder"] = dialogs.Path });
        var caller = new Caller(bot.Http);
        await caller.DialAsync();

        await caller.PressAsync("1");
        Played(caller).ShouldBe(["/prompts/ar/hotline.notice.mp3"]);
        caller.Heard.ShouldNotContain("09 08");
        await caller.PressAsync("1");
        Played(caller).ShouldBe(["/prompts/ar/opening-hours.wav"]);
        caller.Heard.ShouldContain("اضغطوا على 1");
        (await bot.Http.GetByteArrayAsync(new Uri("/prompts/ar/opening-hours.wav", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldBe(Sound);
    }

    [Fact]
    public void What_is_not_recorded_is_listed_by_language()
    {
        using var dialogs = new DialogsCopy("opening-hours", "address");
        Record(dialogs, "ar/prompts/hotline.notice.mp3", "ar/prompts/opening-hours.wav");

        var lines = PromptReport.Of(LibraryReader.Read(dialogs.Path), dialogs.Path).ToList();

        lines.ShouldContain("fr/prompts: nothing is recorded, the voice says everything.");
        var arabic = lines.Single(line => line.StartsWith("ar/prompts: 2 of ", StringComparison.Ordinal));
        arabic.ShouldContain("hotline.goodbye");
        arabic.ShouldContain("address");
        arabic.ShouldNotContain("hotline.notice,");
        arabic.ShouldNotContain("opening-hours");
        arabic.ShouldContain("form.complaint.description.ask");
        arabic.ShouldNotContain("hotline.minutes");
        arabic.ShouldNotContain("form.complaint.commune.ask", Case.Sensitive, "no keypad can answer it");
    }

    [Fact]
    public async Task A_forms_question_can_be_recorded_too()
    {
        using var dialogs = new DialogsCopy("opening-hours", "address", "phone", "greeting", "human-agent");
        Record(dialogs, "fr/prompts/form.complaint.category.ask.mp3", "fr/prompts/form.complaint.intro.mp3");
        dialogs.Change("hotline.yaml", _ => "by-words: [greeting, human-agent]\nmenu: [opening-hours, address, \"form:complaint\"]\ngroups: {}\n");
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string>(Caller.Settings) { ["Dialogs:Folder"] = dialogs.Path });
        var caller = new Caller(bot.Http);
        await caller.DialAsync();
        await caller.PressAsync("2");

        await caller.PressAsync("3");

        Played(caller).ShouldBe(["/prompts/fr/form.complaint.intro.mp3", "/prompts/fr/form.complaint.category.ask.mp3"]);
        caller.Heard.ShouldContain("Retard d'un dossier : tapez 1");
    }

    static void Record(DialogsCopy dialogs, params string[] files)
    {
        foreach (var path in files.Select(file => Path.Combine(dialogs.Path, file)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, Sound);
        }
    }

    static IEnumerable<string> Played(Caller caller) => caller.Document.Descendants("Play").Select(play => play.Value);
}
