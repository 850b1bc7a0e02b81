using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Calendar;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.People;
using AubmBot.Core.People.Codes;

namespace AubmBot.Core.Tickets;

/// <summary>
/// Tells the state of a ticket: by reference alone to whom opened it, with its telephone number to anybody else. A wrong
/// reference and a wrong number get the same words, and too many of them a pause. Where text messages can be sent, the number
/// has to be shown to be theirs by a code: who knows somebody's number does not hold their telephone.
/// </summary>
public sealed class TicketStatusDialog : StepDialog
{
    public const string DialogId = "ticket-status";
    const string Reference = "reference", Phone = "phone", Mine = "mine", Proof = "proof", Vouched = "vouched";

    readonly ILanguages _languages;
    readonly TicketLookup _tickets;
    readonly OneTimeCodes _codes;
    readonly SpokenTime _time;

    public TicketStatusDialog(ILanguages languages, TicketLookup tickets, OneTimeCodes codes, SpokenTime time) : base(DialogId)
    {
        (_languages, _tickets, _codes, _time) = (languages, tickets, codes, time);
        Steps =
        [
            new Step(Reference, AskReferenceAsync, Take: TakeReferenceAsync),
            new Step(Phone, AskPhoneAsync, step => !step.Instance.State.ContainsKey(Mine), TakePhoneAsync),
            new Step(Proof, AskProofAsync, NeedsProof),
        ];
    }

    protected override IReadOnlyList<Step> Steps { get; }

    protected override async Task<DialogTurnResult> FinishAsync(StepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Dialogs.Turn;
        var ticket = await _tickets.FindAsync(step.Text(Reference)!, cancellationToken);
        var proven = ticket is not null
            && (await IsTheirsAsync(turn, ticket, cancellationToken) || (ticket.Phone is not null && ticket.Phone == step.Text(Phone) && Holds(step)));
        if (!proven)
            LookupGuard.CountFailure(turn);
        await SayAsync(step, proven ? Tell(ticket!, turn) : _languages.Say(turn, "ticket.not-found"), cancellationToken);
        return await step.Dialogs.EndAsync(null, cancellationToken);
    }

    protected override Task SayOutdatedAsync(StepContext step, CancellationToken cancellationToken) =>
        SayAsync(step, _languages.Say("form.changed", step.Dialogs.Turn.Language), cancellationToken);

    protected override async Task<DialogTurnResult> GiveUpAsync(StepContext step, CancellationToken cancellationToken)
    {
        await SayAsync(step, _languages.Say(step.Dialogs.Turn, "ticket.not-found"), cancellationToken);
        return await step.Dialogs.EndAsync(null, cancellationToken);
    }

    async Task<DialogTurnResult> AskReferenceAsync(StepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Dialogs.Turn;
        if (LookupGuard.IsPaused(turn))
        {
            await SayAsync(step, _languages.Say(turn, "ticket.paused"), cancellationToken);
            return await step.Dialogs.EndAsync(null, cancellationToken);
        }
        // A number that calls can be feigned: on the telephone nobody is recognised by it.
        var own = turn.IsSpoken ? [] : await _tickets.LatestAsync(turn, cancellationToken);
        return await step.Dialogs.BeginAsync(
            Prompt.IdOf("reference"), new PromptOptions { Texts = "ticket.reference", Choices = own }.ToJson(), cancellationToken);
    }

    async Task<DialogTurnResult?> TakeReferenceAsync(StepContext step, CancellationToken cancellationToken)
    {
        var ticket = await _tickets.FindAsync(step.Text(Reference)!, cancellationToken);
        if (await IsTheirsAsync(step.Dialogs.Turn, ticket, cancellationToken))
            step.Instance.State[Mine] = true;
        return null;
    }

    async Task<bool> IsTheirsAsync(ITurnContext turn, Ticket? ticket, CancellationToken cancellationToken) =>
        !turn.IsSpoken && await _tickets.IsTheirsAsync(turn, ticket, cancellationToken);

    static Task<DialogTurnResult> AskPhoneAsync(StepContext step, CancellationToken cancellationToken) => step.Dialogs.BeginAsync(
        Prompt.IdOf("phone"),
        new PromptOptions { Texts = "ticket.phone", Own = step.Dialogs.Turn.Get<TurnOrigin>().Capabilities.SharesNumbers }.ToJson(),
        cancellationToken);

    // The platform's own button: it vouches for the number.
    static Task<DialogTurnResult?> TakePhoneAsync(StepContext step, CancellationToken cancellationToken)
    {
        if (step.Dialogs.Turn.Activity.Attachments is [var shared, ..] && Citizens.Prove(step.Dialogs.Turn, shared))
            step.Instance.State[Vouched] = true;
        return Task.FromResult<DialogTurnResult?>(null);
    }

    bool NeedsProof(StepContext step) => !step.Dialogs.Turn.IsSpoken && !step.Instance.State.ContainsKey(Mine) && !step.Instance.State.ContainsKey(Vouched)
        && step.Text(Phone) is { } phone && _codes.Reaches(phone);

    async Task<DialogTurnResult> AskProofAsync(StepContext step, CancellationToken cancellationToken)
    {
        var (reference, phone) = (step.Text(Reference)!, step.Text(Phone)!);
        var decoy = (await _tickets.FindAsync(reference, cancellationToken))?.Phone != phone;
        return await step.Dialogs.BeginAsync(
            PhoneProofDialog.DialogId, PhoneProofDialog.Options(phone, $"ticket {reference}", decoy), cancellationToken);
    }

    static bool Holds(StepContext step) => step.Values[Proof]?.GetValue<bool>() != false;

    string Tell(Ticket ticket, ITurnContext turn) => _languages.Say(
        turn, "ticket.status",
        ("reference", TicketDesk.Show(ticket.Reference)),
        ("kind", _languages.Say($"form.{ticket.Form}.title", turn.Language)),
        ("date", turn.IsSpoken
            ? _time.Date(ticket.CreatedAt, turn.Language)
            : ticket.CreatedAt.ToString("d MMMM yyyy", _languages[turn.Language].Culture)),
        ("age", _time.Age(ticket.CreatedAt, turn.Now, turn.Language)),
        ("state", _languages.Say($"ticket.state.{ticket.State.ToString().ToLowerInvariant()}", turn.Language)));

    Task SayAsync(StepContext step, string text, CancellationToken cancellationToken) =>
        step.Dialogs.Turn.SendActivityAsync(Activity.Message(text, _languages[step.Dialogs.Turn.Language].Culture.Name), cancellationToken);
}
