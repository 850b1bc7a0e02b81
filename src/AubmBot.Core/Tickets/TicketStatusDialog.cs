using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Calendar;

namespace AubmBot.Core.Tickets;

/// <summary>
/// Tells the state of a ticket: by reference alone to whom opened it, with its telephone number to anybody else. A wrong
/// reference and a wrong number get the same words, and too many of them a pause.
/// </summary>
public sealed class TicketStatusDialog : StepDialog
{
    public const string DialogId = "ticket-status";
    const string Reference = "reference", Phone = "phone", Mine = "mine";

    readonly ILanguages _languages;
    readonly TicketLookup _tickets;
    readonly SpokenTime _time;

    public TicketStatusDialog(ILanguages languages, TicketLookup tickets, SpokenTime time) : base(DialogId)
    {
        (_languages, _tickets, _time) = (languages, tickets, time);
        Steps =
        [
            new Step(Reference, AskReferenceAsync, Take: TakeReferenceAsync),
            new Step(Phone, AskPhoneAsync, step => !step.Instance.State.ContainsKey(Mine)),
        ];
    }

    protected override IReadOnlyList<Step> Steps { get; }

    protected override async Task<DialogTurnResult> FinishAsync(StepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Dialogs.Turn;
        var ticket = await _tickets.FindAsync(step.Text(Reference)!, cancellationToken);
        var proven = ticket is not null
            && (await IsTheirsAsync(turn, ticket, cancellationToken) || (ticket.Phone is not null && ticket.Phone == step.Text(Phone)));
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

    static Task<DialogTurnResult> AskPhoneAsync(StepContext step, CancellationToken cancellationToken) =>
        step.Dialogs.BeginAsync(Prompt.IdOf("phone"), new PromptOptions { Texts = "ticket.phone" }.ToJson(), cancellationToken);

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
