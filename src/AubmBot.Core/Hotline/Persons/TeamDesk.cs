using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Tickets;

namespace AubmBot.Core.Hotline.Persons;

/// <summary>
/// What somebody of the team hears: who wants them, in which language and what about; they accept by key before anybody
/// else's telephone rings.
/// </summary>
public sealed class TeamDesk(LiveLibrary library, Replies replies, PersonRequests requests)
{
    const string Accept = "1";
    const int DigitsSaid = 4;

    /// <summary>In the caller's own call, before the two are joined.</summary>
    public async Task AnnounceAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        await WhisperAsync(turn, await requests.FindAsync(turn.Activity.Text("request"), cancellationToken), cancellationToken);

    /// <summary>In a call that the bot placed.</summary>
    public async Task OfferAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        turn.Language = library.All[0].Code;
        var (key, offer) = (turn.Activity.Text("request"), turn.Activity.Number("offer"));
        var request = await requests.FindAsync(key, cancellationToken);
        switch (turn.Activity.Text("key"))
        {
            case null when request is { State: PersonRequestState.Offered } && request.Offers == offer:
                await WhisperAsync(turn, request, cancellationToken);
                return;
            case Accept when request is not null && await requests.TryAcceptAsync(key, offer, turn.Activity.Conversation!.Id!):
                await turn.SendActivityAsync(replies.Sentence(turn, "hotline.team.connecting"), cancellationToken);
                await turn.SendActivityAsync(
                    ActivityValues.Event(EventNames.CallConnect, ("request", request.Key), ("language", request.Language), ("number", request.IsCallback ? request.Phone : null)),
                    cancellationToken);
                return;
            case null or Accept:
                await turn.SendActivityAsync(replies.Sentence(turn, "hotline.team.too-late"), cancellationToken);
                break;
        }
        await HangUpAsync(turn, cancellationToken);
    }

    /// <summary>The citizen was called for somebody of the team, or the first of the queue was put through.</summary>
    public async Task ConnectedAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        turn.Language = library.All[0].Code;
        var talked = turn.Activity.Text("result") == "talked";
        TeamCalls.Connected(turn, turn.Activity.Text("request"), talked);
        if (!talked)
            await turn.SendActivityAsync(replies.Sentence(turn, "hotline.team.not-reached"), cancellationToken);
        await HangUpAsync(turn, cancellationToken);
    }

    // A part of the number only: should a mailbox listen in spite of all, it learns nobody's number.
    async Task WhisperAsync(ITurnContext turn, PersonRequest? request, CancellationToken cancellationToken)
    {
        turn.Language = library.All[0].Code;
        var topic = library.Current.Topics.GetValueOrDefault(request?.Topic ?? "");
        await turn.SendActivityAsync(
            replies.Sentence(
                turn, request is { IsCallback: true } ? "hotline.team.callback" : "hotline.team.caller", null,
                ("language", library[library.FromTag(request?.Language) ?? turn.Language].Name),
                ("topic", topic is null ? library.Say("hotline.team.no-topic", turn.Language) : topic.Texts[turn.Language].Title),
                ("number", Number(request?.Phone, turn.Language)),
                ("reference", request?.Reference is { } reference ? TicketDesk.Show(reference) : "")),
            cancellationToken);
    }

    string Number(string? phone, string language) => phone is null
        ? library.Say("hotline.team.no-number", language)
        : library.Say("hotline.team.number", language, ("digits", string.Join(' ', phone[^DigitsSaid..].AsEnumerable())));

    static async Task HangUpAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        await turn.SendActivityAsync(new Activity { Type = ActivityTypes.EndOfConversation }, cancellationToken);
}
