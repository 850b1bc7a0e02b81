using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Voice;

/// <summary>The agency's own recordings, so that Darija can be offered.</summary>
public sealed class PromptTests
{
    static readonly byte[] Recording = [0x52, 0x49, 0x46, 0x46, 1, 2, 3];

    [Fact]
    public async Task A_recorded_sentence_is_played_instead_of_the_voice_and_can_be_fetched()
    {
        using var dialogs = new DialogsCopy("greeting", "opening-hours");
        await RecordAsync(dialogs, "ar", "hotline.notice.wav", "opening-hours.mp3", "hotline.music.wav");
        await using var hotline = await Hotline.OpenAsync(settings: new Dictionary<string, string> { ["Dialogs:Folder"] = dialogs.Path });
        var caller = await hotline.CallAsync("+212612345678", "1");

        var played = caller.Document.Descendants("Play").ShouldHaveSingleItem().Value;
        played.ShouldBe("/prompts/ar/hotline.notice.wav");
        (await hotline.Bot.Http.GetByteArrayAsync(new Uri(played, UriKind.Relative), TestContext.Current.CancellationToken)).ShouldBe(Recording);
        caller.Heard.ShouldNotContain("09 08");
        caller.Heard.ShouldContain("القائمة الرئيسية", Case.Sensitive, "what is not recorded is spoken");

        await caller.PressAsync("2");
        await caller.PressAsync("1");
        caller.Document.Descendants("Play").Select(play => play.Value).ShouldBe(["/prompts/ar/opening-hours.mp3"]);
        caller.Heard.ShouldContain("اضغطوا على", Case.Sensitive, "the keys are spoken behind it");

        await caller.PressAsync("0");
        await caller.DialledAsync("busy", bridged: false);
        await caller.WaitAsync();
        caller.Document.Descendants("Play").Select(play => play.Value).ShouldBe(["/prompts/ar/hotline.music.wav"]);
    }

    [Fact]
    public async Task A_language_without_a_recording_is_spoken()
    {
        using var dialogs = new DialogsCopy("greeting", "opening-hours");
        await RecordAsync(dialogs, "ar", "hotline.notice.wav");
        await using var hotline = await Hotline.OpenAsync(settings: new Dictionary<string, string> { ["Dialogs:Folder"] = dialogs.Path });

        var caller = await hotline.CallAsync("+212612345678", "2");

        caller.Document.Descendants("Play").ShouldBeEmpty();
        caller.Heard.ShouldContain("09 08");
    }

    static async Task RecordAsync(DialogsCopy dialogs, string language, params string[] files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(dialogs.Path, language, "prompts"));
        foreach (var file in files)
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, file), Recording, TestContext.Current.CancellationToken);
    }
}
