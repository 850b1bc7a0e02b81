using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Schema;
using AubmBot.Tests.Prompts;

namespace AubmBot.Tests.Dialogs;

public sealed class DialogStackTests
{
    [Fact]
    public async Task A_dialog_inside_a_dialog_gives_its_value_to_the_outer_one()
    {
        var outer = new Visit(1, "name") { Asks = _ => "inner" };
        var talk = new DialogTalk("fr", outer, new FullName("inner", "first", "last"), new TextPrompt(RealLanguages.Instance));
        await talk.BeginAsync("visit");
        await talk.SayAsync("Amina");
        talk.LastText.ShouldBe("last.ask");
        (await talk.SayAsync("Alaoui")).Value!.ToJsonString().ShouldBe("""{"name":"Amina Alaoui"}""");
    }

    [Fact]
    public async Task The_question_is_asked_again_where_it_stands_without_losing_what_was_answered()
    {
        var talk = Talk(new Visit(1, "name", "day"));
        await talk.BeginAsync("visit");
        await talk.SayAsync("Amina");
        var before = talk.State;
        await talk.TurnAsync(Activity.Message("et les horaires ?"), async (dc, token) =>
        {
            await dc.RepromptAsync(token);
            return true;
        });
        talk.LastText.ShouldBe("day.ask");
        talk.State.ShouldBe(before);
    }

    [Fact]
    public async Task Cancelling_leaves_nothing_behind()
    {
        var talk = Talk(new Visit(1, "name", "day"));
        await talk.BeginAsync("visit");
        await talk.TurnAsync(Activity.Message("annuler"), (dc, _) =>
        {
            dc.CancelAll();
            return Task.FromResult(true);
        });
        talk.State.ShouldBe("{}");
        (await talk.SayAsync("Amina")).Status.ShouldBe(DialogTurnStatus.Empty);
    }

    [Fact]
    public async Task A_dialog_that_does_not_exist_cannot_be_begun() =>
        await Should.ThrowAsync<InvalidOperationException>(() => Talk().BeginAsync("visit"));

    static DialogTalk Talk(params Dialog[] dialogs) => new("fr", [.. dialogs, new TextPrompt(RealLanguages.Instance)]);

    sealed class FullName(string id, string first, string second) : StepDialog(id)
    {
        protected override IReadOnlyList<Step> Steps => [Ask(first), Ask(second)];

        protected override Task<DialogTurnResult> FinishAsync(StepContext step, CancellationToken cancellationToken) =>
            step.Dialogs.EndAsync($"{step.Text(first)} {step.Text(second)}", cancellationToken);

        protected override Task SayOutdatedAsync(StepContext step, CancellationToken cancellationToken) => Task.CompletedTask;

        protected override Task<DialogTurnResult> GiveUpAsync(StepContext step, CancellationToken cancellationToken) =>
            step.Dialogs.EndAsync(null, cancellationToken);

        static Step Ask(string name) => new(
            name, (step, token) => step.Dialogs.BeginAsync(Prompt.IdOf("text"), new PromptOptions { Texts = name }.ToJson(), token));
    }
}
