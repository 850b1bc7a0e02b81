using System.Text.Json.Nodes;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Turns;

namespace AubmBot.Core.People.Codes;

/// <summary>
/// A citizen shows that a telephone is theirs by the code that it receives, or by a contact that their platform vouches for;
/// gives true where they did. Another dialog may ask for it, and may want nothing sent: the words are the same.
/// </summary>
public sealed class PhoneProofDialog : StepDialog
{
    public const string DialogId = "prove-phone";
    const string Phone = "phone", Code = "code", Purpose = "purpose", Decoy = "decoy", Asked = "asked", Tries = "tries";

    readonly ILanguages _languages;
    readonly OneTimeCodes _codes;

    public PhoneProofDialog(ILanguages languages, OneTimeCodes codes) : base(DialogId)
    {
        (_languages, _codes) = (languages, codes);
        Steps = [new Step(Phone, AskPhoneAsync, Take: TakePhoneAsync), new Step(Code, AskCodeAsync, Take: TakeCodeAsync)];
    }

    protected override IReadOnlyList<Step> Steps { get; }

    /// <param name="phone">The number that was given already, E.164.</param>
    /// <param name="purpose">What the proof is good for.</param>
    /// <param name="decoy">Nothing is sent, and nothing told: nobody learns whether the number was the right one.</param>
    public static JsonObject Options(string phone, string purpose, bool decoy) => new() { [Phone] = phone, [Purpose] = purpose, [Decoy] = decoy };

    public override Task<DialogTurnResult> BeginAsync(DialogContext dc, JsonObject? options, CancellationToken cancellationToken)
    {
        if (options?[Purpose] is { } purpose)
            (dc.Active!.State[Purpose], dc.Active.State[Decoy]) = (purpose.DeepClone(), options[Decoy]?.DeepClone());
        return base.BeginAsync(dc, options, cancellationToken);
    }

    protected override Task<DialogTurnResult> FinishAsync(StepContext step, CancellationToken cancellationToken) => EndAsync(step, true, cancellationToken);

    protected override Task SayOutdatedAsync(StepContext step, CancellationToken cancellationToken) => SayAsync(step, "form.changed", cancellationToken);

    protected override Task<DialogTurnResult> GiveUpAsync(StepContext step, CancellationToken cancellationToken) => FailAsync(step, "code.over", cancellationToken);

    async Task<DialogTurnResult> AskPhoneAsync(StepContext step, CancellationToken cancellationToken) => !_codes.ReachesAnyone && !CanShare(step)
        ? await FailAsync(step, "code.impossible", cancellationToken)
        : await step.Dialogs.BeginAsync(Prompt.IdOf("phone"), new PromptOptions { Texts = "code.phone", Own = CanShare(step) }.ToJson(), cancellationToken);

    // Shared by the platform's own button, the number needs no code.
    async Task<DialogTurnResult?> TakePhoneAsync(StepContext step, CancellationToken cancellationToken) =>
        step.Dialogs.Turn.Activity.Attachments is [var shared, ..] && Citizens.Prove(step.Dialogs.Turn, shared)
            ? await SucceedAsync(step, cancellationToken)
            : null;

    async Task<DialogTurnResult> AskCodeAsync(StepContext step, CancellationToken cancellationToken)
    {
        if (!step.Instance.State.ContainsKey(Asked))
        {
            var outcome = await _codes.SendAsync(step.Dialogs.Turn, step.Text(Phone)!, PurposeOf(step), IsDecoy(step), cancellationToken);
            // Asked by another dialog, whether something was sent is not told: it would tell whether the number was the right one.
            if (outcome != Sent.Yes && PurposeOf(step) == DialogId)
                return await FailAsync(step, outcome == Sent.TooMany ? "code.too-many" : "code.impossible", cancellationToken);
            step.Instance.State[Asked] = true;
            await SayAsync(step, PurposeOf(step) == DialogId ? "code.sent" : "code.sent-if-known", cancellationToken);
        }
        return await step.Dialogs.BeginAsync(Prompt.IdOf("code"), new PromptOptions { Texts = "code" }.ToJson(), cancellationToken);
    }

    async Task<DialogTurnResult?> TakeCodeAsync(StepContext step, CancellationToken cancellationToken)
    {
        var (turn, typed) = (step.Dialogs.Turn, step.Text(Code)!);
        step.Values.Remove(Code);
        Confidential.Hide(turn);
        switch (await JudgeAsync(step, typed, cancellationToken))
        {
            case Verdict.Right:
                Citizens.Prove(turn, step.Text(Phone)!);
                return await SucceedAsync(step, cancellationToken);
            case Verdict.Wrong:
                await SayAsync(step, "code.wrong", cancellationToken);
                return null;
            default:
                return await FailAsync(step, "code.over", cancellationToken);
        }
    }

    // Where nothing was sent, wrong codes are as wrong, and as often, as where something was.
    async Task<Verdict> JudgeAsync(StepContext step, string typed, CancellationToken cancellationToken)
    {
        var tries = (step.Instance.State[Tries]?.GetValue<int>() ?? 0) + 1;
        step.Instance.State[Tries] = tries;
        var verdict = await _codes.JudgeAsync(step.Dialogs.Turn, step.Text(Phone)!, PurposeOf(step), typed, cancellationToken);
        return verdict == Verdict.Right ? verdict : tries < OneTimeCodes.MostTries ? Verdict.Wrong : Verdict.Over;
    }

    async Task<DialogTurnResult> SucceedAsync(StepContext step, CancellationToken cancellationToken)
    {
        if (PurposeOf(step) == DialogId)
            await SayAsync(step, "people.proven", cancellationToken);
        return await EndAsync(step, true, cancellationToken);
    }

    async Task<DialogTurnResult> FailAsync(StepContext step, string key, CancellationToken cancellationToken)
    {
        await SayAsync(step, key, cancellationToken);
        return await EndAsync(step, false, cancellationToken);
    }

    static Task<DialogTurnResult> EndAsync(StepContext step, bool proven, CancellationToken cancellationToken) =>
        step.Dialogs.EndAsync(JsonValue.Create(proven), cancellationToken);

    static bool IsDecoy(StepContext step) => step.Instance.State[Decoy]?.GetValue<bool>() == true;

    static string PurposeOf(StepContext step) => step.Instance.State[Purpose]?.ToString() ?? DialogId;

    static bool CanShare(StepContext step) => step.Dialogs.Turn.Get<TurnOrigin>().Capabilities.SharesNumbers;

    Task SayAsync(StepContext step, string key, CancellationToken cancellationToken) => step.Dialogs.Turn.SendActivityAsync(
        Activity.Message(_languages.Say(step.Dialogs.Turn, key), _languages[step.Dialogs.Turn.Language].Culture.Name), cancellationToken);
}
