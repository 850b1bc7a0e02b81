using System.Text.Json.Nodes;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Core.Hotline;

/// <summary>
/// Words in the place of a text: recorded only after the caller agreed by key (law 09-08; article 447-1 of the penal code).
/// Gives the recording, or null where there is none.
/// </summary>
public sealed class RecordingDialog : StepDialog
{
    public const string DialogId = "recording";
    const string Consent = "consent", Words = "words", TextsName = "texts", Accept = "accept", Refuse = "refuse";

    readonly ILanguages _languages;

    public RecordingDialog(ILanguages languages) : base(DialogId)
    {
        _languages = languages;
        Steps =
        [
            new Step(Consent, AskConsentAsync),
            new Step(Words, AskWordsAsync, step => step.Text(Consent) == Accept),
        ];
    }

    protected override IReadOnlyList<Step> Steps { get; }

    /// <param name="texts">Key of the question that is answered by speaking.</param>
    public static JsonObject Options(string texts) => new() { [TextsName] = texts };

    public override Task<DialogTurnResult> BeginAsync(DialogContext dc, JsonObject? options, CancellationToken cancellationToken)
    {
        dc.Active!.State[TextsName] = options?[TextsName]?.DeepClone();
        return base.BeginAsync(dc, null, cancellationToken);
    }

    protected override Task<DialogTurnResult> FinishAsync(StepContext step, CancellationToken cancellationToken) =>
        step.Dialogs.EndAsync(step.Values[Words]?.DeepClone(), cancellationToken);

    protected override Task SayOutdatedAsync(StepContext step, CancellationToken cancellationToken) => step.Dialogs.Turn.SendActivityAsync(
        Activity.Message(_languages.Say("form.changed", step.Dialogs.Turn.Language)), cancellationToken);

    protected override Task<DialogTurnResult> GiveUpAsync(StepContext step, CancellationToken cancellationToken) =>
        step.Dialogs.GiveUpAsync(cancellationToken);

    static Task<DialogTurnResult> AskConsentAsync(StepContext step, CancellationToken cancellationToken) => step.Dialogs.BeginAsync(
        Prompt.IdOf("choice"), new PromptOptions { Texts = "hotline.record", Choices = [Accept, Refuse] }.ToJson(), cancellationToken);

    static Task<DialogTurnResult> AskWordsAsync(StepContext step, CancellationToken cancellationToken) => step.Dialogs.BeginAsync(
        RecordingPrompt.PromptId, new PromptOptions { Texts = $"{step.Instance.State[TextsName]}" }.ToJson(), cancellationToken);
}
