using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Prompts;
using AubmBot.Tests.Prompts;

namespace AubmBot.Tests.Dialogs;

public sealed class StepDialogTests
{
    [Fact]
    public async Task It_asks_for_one_thing_after_the_other_and_gives_all_of_them()
    {
        var talk = Talk(new Visit(1, "name", "day"));
        await talk.BeginAsync("visit");
        talk.LastText.ShouldBe("name.ask");
        await talk.SayAsync("Amina");
        talk.LastText.ShouldBe("day.ask");
        var result = await talk.SayAsync("lundi");
        result.Status.ShouldBe(DialogTurnStatus.Complete);
        result.Value!.ToJsonString().ShouldBe("""{"name":"Amina","day":"lundi"}""");
        talk.State.ShouldBe("{}");
    }

    [Fact]
    public async Task What_is_known_beforehand_is_not_asked_and_what_no_step_wants_is_dropped()
    {
        var talk = Talk(new Visit(1, "name", "day"));
        await talk.BeginAsync("visit", Visit.With(("name", "Amina"), ("intruder", "x")));
        talk.LastText.ShouldBe("day.ask");
        (await talk.SayAsync("lundi")).Value!.ToJsonString().ShouldBe("""{"name":"Amina","day":"lundi"}""");
    }

    [Fact]
    public async Task A_step_that_does_not_apply_is_not_asked()
    {
        var talk = Talk(new Visit(1, "place", "floor", "day") { Applies = (step, name) => name != "floor" || step.Text("place") == "immeuble" });
        await talk.BeginAsync("visit");
        await talk.SayAsync("maison");
        talk.LastText.ShouldBe("day.ask");
    }

    [Fact]
    public async Task A_value_that_is_not_wanted_can_be_asked_for_again()
    {
        var talk = Talk(new Visit(1, "name", "day")
        {
            Taken = (step, name) =>
            {
                if (name == "day" && step.Text("day") == "dimanche")
                    step.Values.Remove("day");
                return Task.FromResult<DialogTurnResult?>(null);
            },
        });
        await talk.BeginAsync("visit", Visit.With(("name", "Amina")));
        await talk.SayAsync("dimanche");
        talk.LastText.ShouldBe("day.ask");
        (await talk.SayAsync("lundi")).Value!["day"]!.ToString().ShouldBe("lundi");
    }

    [Fact]
    public async Task A_value_can_end_the_dialog()
    {
        var talk = Talk(new Visit(1, "name", "day")
        {
            Taken = async (step, _) => await step.Dialogs.EndAsync("refused", CancellationToken.None),
        });
        await talk.BeginAsync("visit");
        (await talk.SayAsync("Amina")).Value!.ToString().ShouldBe("refused");
        talk.State.ShouldBe("{}");
    }

    [Fact]
    public async Task A_question_without_a_usable_answer_leads_to_the_way_out()
    {
        var talk = Talk(new Visit(1, "name", "day"));
        await talk.BeginAsync("visit");
        await talk.SayAsync("");
        await talk.SayAsync("");
        await talk.SayAsync("");
        talk.LastText.ShouldBe(Visit.GaveUp);
        talk.State.ShouldBe("{}");
    }

    static DialogTalk Talk(params Dialog[] dialogs) => new("fr", [.. dialogs, new TextPrompt(RealLanguages.Instance)]);
}
