using System.Text.Json;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Calls;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;

namespace AubmBot.BotFramework.Prompts;

/// <summary>
/// Asks one question until the answer is usable: after each miss a different hint, after the last it gives up and the
/// dialog that asked shows the way out.
/// </summary>
public abstract class Prompt(string kind, ILanguages languages) : Dialog(IdOf(kind))
{
    /// <summary>Unusable answers after which the prompt gives up.</summary>
    public const int MaxTries = 3;

    /// <summary>Button id that skips an optional question: of this one, as older buttons can be pressed when the next is asked.</summary>
    public static string SkipOf(PromptOptions options) => $"skip:{options.Texts}";

    /// <summary>Button id, and answer, that confirms what was suggested.</summary>
    public const string SuggestedId = "suggested";

    const string OptionsName = "options", TriesName = "tries", ShownName = "shown";

    /// <summary>Any text is an answer: a question in between cannot be told from one by recognition alone.</summary>
    public virtual bool TakesAnyText => false;

    public static string IdOf(string kind) => $"prompt:{kind}";

    protected abstract Recognition Recognize(PromptContext prompt);

    /// <summary>Buttons under the question, before the one that skips.</summary>
    protected virtual IEnumerable<CardAction> Buttons(PromptContext prompt) => [];

    /// <summary>Whether what was said now answers the question; changes nothing.</summary>
    public bool Accepts(DialogContext dc) => Read(dc, ContextOf(dc)).Succeeded;

    /// <summary>Whether "no, thank you" was said to a question that a no neither answers nor skips; changes nothing.</summary>
    public bool IsDeclined(DialogContext dc)
    {
        var prompt = ContextOf(dc);
        return prompt.ButtonId is null && prompt.Options is { Optional: false, Suggested: null } && prompt.MeansOnly("no")
            && (TakesAnyText || !Read(dc, prompt).Succeeded);
    }

    public override async Task<DialogTurnResult> BeginAsync(DialogContext dc, JsonObject? options, CancellationToken cancellationToken)
    {
        dc.Active!.State[OptionsName] = options?.DeepClone();
        await RepromptAsync(dc, cancellationToken);
        return DialogTurnResult.Waiting;
    }

    public override async Task<DialogTurnResult> ContinueAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var prompt = ContextOf(dc);
        var recognition = Read(dc, prompt);
        if (recognition.Succeeded)
            return await dc.EndAsync(recognition.Value, cancellationToken);
        if (prompt.Options.Suggested is not null && prompt.MeansOnly("no"))
            return await ForgetSuggestionAsync(dc, prompt.Options, cancellationToken);
        var tries = prompt.Tries + 1;
        if (tries >= MaxTries)
            return await dc.GiveUpAsync(cancellationToken);
        dc.Active!.State[TriesName] = tries;
        await AskAsync(dc, Hint(prompt, recognition.Problem), cancellationToken);
        return DialogTurnResult.Waiting;
    }

    // What was suggested is wrong; the question itself still stands.
    async Task<DialogTurnResult> ForgetSuggestionAsync(DialogContext dc, PromptOptions options, CancellationToken cancellationToken)
    {
        dc.Active!.State[OptionsName] = (options with { Suggested = null, SuggestedLabel = null }).ToJson();
        await RepromptAsync(dc, cancellationToken);
        return DialogTurnResult.Waiting;
    }

    public override Task RepromptAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var prompt = ContextOf(dc);
        var key = $"{prompt.Options.Texts}.ask";
        var ask = prompt.Say(key);
        return AskAsync(
            dc, prompt.Options.SuggestedLabel is { } said ? $"{ask}\n{prompt.Say("prompt.suggested", ("value", said))}" : ask, cancellationToken, key);
    }

    /// <summary>An older release may have stored what this one cannot read: then its dialog asks again.</summary>
    public override bool CanRead(DialogInstance instance)
    {
        try
        {
            return instance.State[OptionsName]?.Deserialize(PromptJson.Default.PromptOptions) is not null
                && (instance.State[TriesName] is not { } tries || tries.GetValueKind() == JsonValueKind.Number);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    Recognition Read(DialogContext dc, PromptContext prompt)
    {
        var recognition = Read(prompt);
        return !recognition.Succeeded && LineMeant(dc, prompt) is { } buttonId ? Read(prompt.Meaning(buttonId)) : recognition;
    }

    // A channel without buttons shows them as numbered lines, "1. Passer", and then a number is one of them.
    static string? LineMeant(DialogContext dc, PromptContext prompt) =>
        int.TryParse(prompt.Folded, out var line) && dc.Active!.State[ShownName] is JsonArray shown && line >= 1 && line <= shown.Count
            ? shown[line - 1]?.ToString()
            : null;

    Recognition Read(PromptContext prompt) =>
        prompt.Options.Optional && (prompt.ButtonId == SkipOf(prompt.Options) || prompt.Means("skip") || (prompt.Options.Suggested is null && prompt.MeansOnly("no")))
            ? Recognition.Of(null)
            : prompt.Options.Suggested is { } suggested && (prompt.ButtonId == SuggestedId || prompt.Means("yes"))
                ? Recognition.Of(suggested)
                : Recognize(prompt);

    async Task AskAsync(DialogContext dc, string text, CancellationToken cancellationToken, string? key = null)
    {
        var prompt = ContextOf(dc);
        var message = prompt.Message(text);
        if (key is not null && dc.Turn.IsSpoken)
            message.NameRecordedPrompt(key);
        message.InputHint = "expectingInput";
        var buttons = Buttons(prompt).ToList();
        if (prompt.Options.SuggestedLabel is { } label)
            buttons.Insert(0, CardAction.Button(label, SuggestedId));
        if (prompt.Options.Optional)
            buttons.Add(CardAction.Button(prompt.Say("prompt.skip"), SkipOf(prompt.Options)));
        dc.Active!.State[ShownName] = new JsonArray([.. buttons.Select(button => (JsonNode?)button.Id)]);
        if (buttons.Count > 0)
            message.SuggestedActions = new SuggestedActions { Actions = buttons };
        await dc.Turn.SendActivityAsync(message, cancellationToken);
    }

    string Hint(PromptContext prompt, string? problem)
    {
        var language = prompt.Turn.Language;
        var own = prompt.Turn.IsSpoken ? languages.Variants($"spoken.prompt.{kind}.hint", language) : languages.Variants($"{prompt.Options.Texts}.hint", language);
        var hints = own.Count > 0 ? own : languages.Variants($"prompt.{kind}.hint", language);
        var hint = hints.Count > 0 ? hints[Math.Min(prompt.Tries, hints.Count - 1)] : prompt.Say($"{prompt.Options.Texts}.ask");
        return problem is null ? hint : $"{prompt.Say($"prompt.problem.{problem}", Limits(prompt))} {hint}";
    }

    (string, string)[] Limits(PromptContext prompt) =>
        [("min", $"{prompt.Options.Min}"), ("max", $"{prompt.Options.Max}"), ("length", languages.Count("character", prompt.Text.Length, prompt.Turn.Language))];

    PromptContext ContextOf(DialogContext dc)
    {
        var state = dc.Active!.State;
        var options = state[OptionsName]?.Deserialize(PromptJson.Default.PromptOptions) ?? new PromptOptions { Texts = "prompt.lost" };
        return new PromptContext(dc.Turn, options, languages, state[TriesName]?.GetValue<int>() ?? 0);
    }
}
