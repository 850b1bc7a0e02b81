using System.Text.Json.Nodes;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;

namespace AubmBot.Tests.Prompts;

public sealed class TextAndFilePromptTests
{
    [Theory]
    [InlineData("1234567890")]
    [InlineData("  Le chantier avance la nuit.  ")]
    [InlineData("الأشغال جارية ليلا")]
    public async Task A_text_within_its_limits_is_kept_as_written(string answer) =>
        (await PromptTalk.ReadAsync("text", answer)).ShouldBe(answer.Trim());

    [Theory]
    [InlineData("court", "too-short")]
    [InlineData("123456789012345678901234567890123456789012345678901", "too-long")]
    public async Task A_text_outside_its_limits_is_told_so(string answer, string problem)
    {
        var talk = await PromptTalk.AskAsync("text", "fr");
        await talk.SayAsync(answer);
        talk.LastText.ShouldStartWith(
            RealLanguages.Instance.Say(
                $"prompt.problem.{problem}", "fr", ("max", "50"), ("length", RealLanguages.Instance.Count("character", answer.Length, "fr"))));
    }

    [Fact]
    public async Task Without_a_limit_of_its_own_a_text_has_four_thousand_characters_at_most()
    {
        var open = new PromptOptions { Texts = "form.complaint.description" };
        (await PromptTalk.ReadAsync("text", new string('x', 4_000), open)).ShouldNotBeNull();
        (await PromptTalk.ReadAsync("text", new string('x', 100_000), open)).ShouldBeNull();
    }

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("image/png")]
    [InlineData("application/pdf")]
    public async Task Photos_and_pdf_are_taken_by_their_address(string type)
    {
        var talk = await PromptTalk.AskAsync("attachment");
        var result = await talk.SendAsync(PromptTalk.Files((type, "https://files.example/1"), (type, "https://files.example/2")));
        var files = result.Value.ShouldBeOfType<JsonArray>();
        files.Select(file => file!["url"]!.ToString()).ShouldBe(["https://files.example/1", "https://files.example/2"]);
        files[0]!["contentType"]!.ToString().ShouldBe(type);
    }

    [Theory]
    [InlineData("application/x-msdownload")]
    [InlineData("image/svg+xml")]
    [InlineData("text/html")]
    public async Task Any_other_file_is_told_so_and_beside_a_photo_left_out(string type)
    {
        var talk = await PromptTalk.AskAsync("attachment", "ar");
        await talk.SendAsync(PromptTalk.Files((type, "https://files.example/2")));
        talk.LastText.ShouldStartWith(RealLanguages.Instance.Say("prompt.problem.file-type", "ar"));
        var result = await talk.SendAsync(PromptTalk.Files(("image/png", "https://files.example/1"), (type, "https://files.example/2")));
        result.Value.ShouldBeOfType<JsonArray>().ShouldHaveSingleItem()!["url"]!.ToString().ShouldBe("https://files.example/1");
    }

    [Fact]
    public async Task Words_are_no_file()
    {
        var talk = await PromptTalk.AskAsync("attachment");
        (await talk.SayAsync("je l'envoie demain")).Status.ShouldBe(DialogTurnStatus.Waiting);
    }
}
