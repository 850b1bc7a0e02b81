using System.Text.Json.Nodes;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Schema;
using AubmBot.Tests.Prompts;

namespace AubmBot.Tests.Dialogs;

/// <summary>A new release meets conversations that an older one began. The stored state is that of the first release, to the letter.</summary>
public sealed class ReleaseTests
{
    // Written by version 1 with the steps name, commune, day: it knows the name and waits for the commune.
    const string Stored = """
        {"dialogs":{"instances":[{"id":"visit","version":1,"step":"commune","state":{"values":{"name":"Amina"}}},{"id":"prompt:text","version":1,"state":{"options":{"texts":"commune"},"shown":[]}}]}}
        """;

    [Fact]
    public async Task What_is_stored_of_a_running_dialog_has_not_changed_its_form()
    {
        var talk = Talk(new Visit(1, "name", "commune", "day"));
        talk.State = "{}";
        await talk.BeginAsync("visit");
        await talk.SayAsync("Amina");
        talk.State.ShouldBe(Stored.Trim());
    }

    [Fact]
    public async Task The_same_release_goes_on_where_the_conversation_stood()
    {
        var talk = Talk(new Visit(1, "name", "commune", "day"));
        await talk.SayAsync("Azilal");
        talk.LastText.ShouldBe("day.ask");
    }

    [Fact]
    public async Task What_an_older_release_did_not_store_yet_is_not_missed()
    {
        var talk = Talk(new Visit(1, "name", "commune", "day"));
        talk.State = Stored.Replace(",\"shown\":[]", "", StringComparison.Ordinal);
        talk.State.ShouldNotBe(Stored);
        await talk.SayAsync("Azilal");
        talk.LastText.ShouldBe("day.ask");
    }

    [Theory]
    [InlineData("day,commune,name")]
    [InlineData("day,name,commune")]
    [InlineData("commune,day,name")]
    public async Task A_release_that_reorders_the_steps_takes_the_answer_for_the_question_that_was_asked(string order)
    {
        var talk = Talk(new Visit(2, order.Split(',')));
        await talk.SayAsync("Azilal");
        talk.LastText.ShouldBe("day.ask");
        var result = await talk.SayAsync("lundi");
        JsonNode.DeepEquals(result.Value, Visit.With(("name", "Amina"), ("commune", "Azilal"), ("day", "lundi"))).ShouldBeTrue(result.Value!.ToJsonString());
    }

    [Fact]
    public async Task A_release_that_adds_a_step_before_asks_for_it_afterwards()
    {
        var talk = Talk(new Visit(2, "who", "name", "commune", "day"));
        await talk.SayAsync("Azilal");
        talk.LastText.ShouldBe("who.ask");
    }

    [Fact]
    public async Task A_release_without_the_waiting_step_says_so_keeps_what_it_can_and_goes_on()
    {
        var talk = Talk(new Visit(2, "name", "province", "day"));
        await talk.SayAsync("Azilal");
        talk.Said.Select(said => said.Text).ShouldBe([Visit.Outdated, "province.ask"]);
        await talk.SayAsync("Azilal");
        (await talk.SayAsync("lundi")).Value!.ToJsonString().ShouldBe("""{"name":"Amina","province":"Azilal","day":"lundi"}""");
    }

    [Fact]
    public async Task The_new_version_is_noted_once_the_conversation_has_caught_up()
    {
        var talk = Talk(new Visit(2, "name", "province"));
        await talk.SayAsync("Azilal");
        talk.State.ShouldContain("""{"id":"visit","version":2,"step":"province",""");
    }

    [Fact]
    public async Task A_dialog_that_is_gone_is_dropped_with_all_that_stands_on_it_and_it_is_known_to_be_lost()
    {
        var talk = Talk();
        (await talk.TurnAsync(Activity.Message("Azilal"), (dc, _) => Task.FromResult((dc.LostDialog, dc.Active)))).ShouldBe((true, null));
        talk.State.ShouldBe("{}");
        (await talk.TurnAsync(Activity.Message("Azilal"), (dc, _) => Task.FromResult(dc.LostDialog))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_prompt_that_is_gone_brings_its_dialog_up_to_date()
    {
        var talk = new DialogTalk("fr", new Visit(2, "name", "commune")) { State = Stored };
        var (lost, active) = await talk.TurnAsync(Activity.Message("Azilal"), (dc, _) => Task.FromResult((dc.LostDialog, dc.Active?.Id)));
        (lost, active).ShouldBe((true, "visit"));
    }

    [Theory]
    [InlineData("""{"dialogs":"broken"}""")]
    [InlineData("""{"dialogs":{"instances":[{"version":"one"}]}}""")]
    [InlineData("""{"dialogs":[1,2,3]}""")]
    [InlineData("not even JSON")]
    public async Task State_that_no_longer_reads_starts_afresh(string state)
    {
        var talk = Talk(new Visit(1, "name"));
        talk.State = state;
        (await talk.SayAsync("bonjour")).Status.ShouldBe(DialogTurnStatus.Empty);
        await talk.BeginAsync("visit");
        (await talk.SayAsync("Amina")).Status.ShouldBe(DialogTurnStatus.Complete);
    }

    static DialogTalk Talk(params Dialog[] dialogs) =>
        new("fr", [.. dialogs, new TextPrompt(RealLanguages.Instance)]) { State = Stored };
}
