using System.Text.Json.Nodes;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Tests.Dialogs;

/// <summary>A dialog for tests: it asks for what it is told to, in that order, and gives what was answered.</summary>
sealed class Visit(int version, params string[] names) : StepDialog("visit")
{
    public const string Outdated = "(the questions have changed)", GaveUp = "(gave up)";

    public override int Version => version;

    /// <summary>Told of every value that was taken; may end the dialog.</summary>
    public Func<StepContext, string, Task<DialogTurnResult?>>? Taken { get; init; }

    /// <summary>Whether a step applies; all do unless told.</summary>
    public Func<StepContext, string, bool> Applies { get; init; } = (_, _) => true;

    /// <summary>Dialog that a step begins; a question for text unless told.</summary>
    public Func<string, string> Asks { get; init; } = _ => Prompt.IdOf("text");

    protected override IReadOnlyList<Step> Steps => [.. names.Select(name => new Step(
        name,
        (step, token) => step.Dialogs.BeginAsync(Asks(name), new PromptOptions { Texts = name }.ToJson(), token),
        step => Applies(step, name),
        Taken is null ? null : (step, _) => Taken(step, name)))];

    protected override Task<DialogTurnResult> FinishAsync(StepContext step, CancellationToken cancellationToken) =>
        step.Dialogs.EndAsync(step.Values.DeepClone(), cancellationToken);

    protected override Task SayOutdatedAsync(StepContext step, CancellationToken cancellationToken) =>
        step.Dialogs.Turn.SendActivityAsync(Activity.Message(Outdated), cancellationToken);

    protected override async Task<DialogTurnResult> GiveUpAsync(StepContext step, CancellationToken cancellationToken)
    {
        await step.Dialogs.Turn.SendActivityAsync(Activity.Message(GaveUp), cancellationToken);
        return await step.Dialogs.EndAsync(null, cancellationToken);
    }

    public static JsonObject With(params (string Name, string Value)[] values) =>
        new(values.Select(value => KeyValuePair.Create(value.Name, (JsonNode?)JsonValue.Create(value.Value))));
}
