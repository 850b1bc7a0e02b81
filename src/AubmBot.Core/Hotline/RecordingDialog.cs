using System.Text.Json.Nodes;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Core.Hotline;

/// <summary>
/// Words in the place of a text: recorded only after the caller agreed by key (law 09-08; article 447-1 of the penal code), and
/// stopped and taken up again by key. Gives the parts, or null where there are none.
/// </summary>
public sealed class RecordingDialog : StepDialog
{
    public const string DialogId = "recording";
    const string Consent = "consent", Words = "words", Pause = "pause";
    const string TextsName = "texts", PartsName = "parts", Accept = "accept", Refuse = "refuse", Continue = "continue", Enough = "enough";

    /// <summary>Whoever has paused as often as this has said what there is to say.</summary>
    const int MostParts = 5;

    readonly ILanguages _languages;

    public RecordingDialog(ILanguages languages) : base(DialogId)
    {
        _languages = languages;
        Steps =
        [
            new Step(Consent, AskConsentAsync),
            new Step(Words, AskWordsAsync, step => step.Text(Consent) == Accept, TakeWordsAsync),
            new Step(Pause, AskPauseAsync, IsPaused, TakePauseAsync),
        ];
    }

    protected override IReadOnlyList<Step> Steps { get; }

    /// <param name="texts">Key of the question that is answered by speaking.</param>
    public static JsonObject Options(string texts) => new() { [TextsName] = texts };

    /// <summary>The caller is gone, or silent, in a pause: what was said before it is taken for all. False where nothing was.</summary>
    public static async Task<bool> TakeWhatWasSaidAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog is Prompt)
            dc.Pop();
        if (dc.Active is not { Id: DialogId } recording || recording.State[PartsName] is not JsonArray { Count: > 0 } parts)
            return false;
        await dc.EndAsync(parts.DeepClone(), cancellationToken);
        return true;
    }

    /// <summary>Nothing at all was said: the form goes on without it, so that no other answer is lost. False where it asked nothing else.</summary>
    public static async Task<bool> LeaveOutAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog is Prompt)
            dc.Pop();
        if (dc.ActiveDialog is not RecordingDialog recording || !HasOtherAnswers(dc))
            return false;
        await recording.EndUnspokenAsync(dc, cancellationToken);
        return true;
    }

    public override Task<DialogTurnResult> BeginAsync(DialogContext dc, JsonObject? options, CancellationToken cancellationToken)
    {
        dc.Active!.State[TextsName] = options?[TextsName]?.DeepClone();
        return base.BeginAsync(dc, null, cancellationToken);
    }

    protected override Task<DialogTurnResult> FinishAsync(StepContext step, CancellationToken cancellationToken) =>
        step.Dialogs.EndAsync(Parts(step) is { Count: > 0 } parts ? parts.DeepClone() : null, cancellationToken);

    protected override Task SayOutdatedAsync(StepContext step, CancellationToken cancellationToken) => step.Dialogs.Turn.SendActivityAsync(
        Activity.Message(_languages.Say("form.changed", step.Dialogs.Turn.Language)), cancellationToken);

    protected override Task<DialogTurnResult> GiveUpAsync(StepContext step, CancellationToken cancellationToken) =>
        Parts(step).Count > 0 ? FinishAsync(step, cancellationToken)
        : HasOtherAnswers(step.Dialogs) ? EndUnspokenAsync(step.Dialogs, cancellationToken)
        : step.Dialogs.GiveUpAsync(cancellationToken);

    async Task<DialogTurnResult> EndUnspokenAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await dc.Turn.SendActivityAsync(
            Activity.Message(_languages.Say("hotline.unspoken", dc.Turn.Language), _languages[dc.Turn.Language].Culture.Name), cancellationToken);
        return await dc.EndAsync(null, cancellationToken);
    }

    static bool HasOtherAnswers(DialogContext dc) =>
        dc.Root?.State[StepContext.ValuesName] is JsonObject answers && answers.Any(answer => answer.Value is not null);

    static Task<DialogTurnResult> AskConsentAsync(StepContext step, CancellationToken cancellationToken) =>
        AskAsync(step, "choice", "hotline.record", cancellationToken, Accept, Refuse);

    static Task<DialogTurnResult> AskWordsAsync(StepContext step, CancellationToken cancellationToken) =>
        AskAsync(step, "recording", Parts(step).Count > 0 ? "hotline.resumed" : $"{step.Instance.State[TextsName]}", cancellationToken);

    static Task<DialogTurnResult> AskPauseAsync(StepContext step, CancellationToken cancellationToken) =>
        AskAsync(step, "choice", "hotline.paused", cancellationToken, Continue, Enough);

    static Task<DialogTurnResult> AskAsync(StepContext step, string kind, string texts, CancellationToken cancellationToken, params string[] choices) =>
        step.Dialogs.BeginAsync(Prompt.IdOf(kind), new PromptOptions { Texts = texts, Choices = choices.Length > 0 ? choices : null }.ToJson(), cancellationToken);

    static Task<DialogTurnResult?> TakeWordsAsync(StepContext step, CancellationToken cancellationToken)
    {
        if (RecordedWords.Read(step.Values[Words]) is { } words)
            Parts(step).Add((JsonNode)words.ToPart());
        return Task.FromResult<DialogTurnResult?>(null);
    }

    static bool IsPaused(StepContext step) => RecordedWords.Read(step.Values[Words]) is { Paused: true } && Parts(step).Count < MostParts;

    static Task<DialogTurnResult?> TakePauseAsync(StepContext step, CancellationToken cancellationToken)
    {
        if (step.Text(Pause) == Continue)
        {
            step.Values.Remove(Pause);
            step.Values.Remove(Words);
        }
        return Task.FromResult<DialogTurnResult?>(null);
    }

    static JsonArray Parts(StepContext step)
    {
        if (step.Instance.State[PartsName] is JsonArray parts)
            return parts;
        step.Instance.State[PartsName] = parts = [];
        return parts;
    }
}
