using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations.Turns;

namespace AubmBot.Core.Hotline.Persons;

/// <summary>What a call to the team changes: nobody is forgotten, and no citizen is called twice for one acceptance.</summary>
static class TeamCalls
{
    const int MostCalls = 3;

    static readonly TimeSpan Again = TimeSpan.FromMinutes(30), NextInQueue = TimeSpan.FromSeconds(5), NextOffer = TimeSpan.FromMinutes(5), LongestPause = TimeSpan.FromHours(1);

    /// <summary>A callback was made for somebody of the team: they talked, or it is tried again later, three times at most.</summary>
    public static void Connected(ITurnContext turn, string? key, bool talked) => Change(turn, key, request =>
    {
        if (request is not { State: PersonRequestState.Accepted, IsCallback: true } || request.AgentCall != turn.Activity.Conversation!.Id)
            return;
        if (talked)
            request.State = PersonRequestState.Done;
        else
            TryLater(request, turn.Now);
    });

    /// <summary>The call to somebody of the team is over.</summary>
    public static void Ended(ITurnContext turn, string? key, int offer) => Change(turn, key, request =>
    {
        if (request.State == PersonRequestState.Offered && request.Offers == offer)
            NobodyTook(request, turn.Now);
        else if (request.State == PersonRequestState.Accepted && request.AgentCall == turn.Activity.Conversation!.Id)
            Dropped(request, turn.Now);
    });

    /// <summary>Back in the order; a callback disturbs the team less and less often.</summary>
    public static void NobodyTook(PersonRequest request, DateTimeOffset now)
    {
        var pause = request.IsCallback ? NextOffer * Math.Min(request.Offers, (int)(LongestPause / NextOffer)) : NextInQueue;
        (request.State, request.NotBefore) = (PersonRequestState.Waiting, now + pause);
    }

    // Whether the citizen's telephone rang is not known: their ticket stays with the team, and nobody is called twice.
    static void Dropped(PersonRequest request, DateTimeOffset now)
    {
        if (request.IsCallback)
            request.State = PersonRequestState.Failed;
        else
            NobodyTook(request, now);
    }

    static void TryLater(PersonRequest request, DateTimeOffset now)
    {
        request.State = request.Calls < MostCalls ? PersonRequestState.Waiting : PersonRequestState.Failed;
        request.NotBefore = now + Again;
    }

    static void Change(ITurnContext turn, string? key, Action<PersonRequest> change) => turn.Get<TurnEffects>().Add(context =>
    {
        if (context.PersonRequests.FirstOrDefault(request => request.Key == key) is { } request)
            change(request);
    });
}
