using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Tickets;

namespace AubmBot.Core.Hotline;

/// <summary>
/// A mobile rang and hung up ("bip"): it asks to be answered without paying. One text message a day says how to write to us,
/// and how the open ticket of this number stands.
/// </summary>
public sealed class MissedCall(LiveLibrary library, Correspondence correspondence, TicketLookup tickets)
{
    const string Quota = "missed-call";

    public async Task TakeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (Opener.HasLanguage(turn) || Mobile.Of(turn) is not { } mobile || correspondence.ByNumber(mobile) is not { } recipient
            || !DailyQuota.TryTake(turn, Quota, most: 1))
            return;
        var ticket = await tickets.OpenOfAsync(mobile, cancellationToken);
        var language = library.Speaks(ticket?.Language ?? "") ? ticket!.Language : library.All[^1].Code;
        var text = ticket is null
            ? library.Say("hotline.missed-call", language)
            : library.Say(
                "hotline.missed-call-ticket", language, ("reference", TicketReference.Show(ticket.Reference)),
                ("state", library.Say($"ticket.state.{ticket.State.ToString().ToLowerInvariant()}", language)));
        await correspondence.AddAsync(turn, recipient, Activity.Message(text, library[language].Culture.Name), cancellationToken);
    }
}
