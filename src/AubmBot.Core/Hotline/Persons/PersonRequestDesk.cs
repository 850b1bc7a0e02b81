using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Data;

namespace AubmBot.Core.Hotline.Persons;

/// <summary>Notes how far a caller is on the way to a person, as part of the turn that brought them there.</summary>
static class PersonRequestDesk
{
    const string Current = "hotline.request";

    static readonly PersonRequestState[] Over = [PersonRequestState.Accepted, PersonRequestState.Done];

    /// <summary>The team's telephones ring; gives the key of the request.</summary>
    public static string Begin(ITurnContext turn) => Add(turn, PersonRequestState.Ringing);

    /// <summary>Nobody was free: the caller takes a place in the order.</summary>
    public static void Wait(ITurnContext turn)
    {
        if (turn.ConversationState.GetString(Current) is not { } key)
        {
            Add(turn, PersonRequestState.Waiting);
            return;
        }
        var now = turn.Now;
        Change(turn, key, request => (request.State, request.Since, request.NotBefore) = (PersonRequestState.Waiting, now, now));
    }

    /// <summary>
    /// The caller is called back, on the number that called and no other; whoever waited keeps their place. Without a team to
    /// ring, a number to call, or a call left for today, the ticket alone stands.
    /// </summary>
    public static void PromiseCallback(ITurnContext turn, string reference, string? partOfDay)
    {
        if (!turn.Get<TurnOrigin>().Capabilities.Transfers || HotlineMemory.Caller(turn) is null
            || !DailyQuota.TryTake(turn, PersonRequests.Quota, PersonRequests.MostCallbacksADay))
            return;
        var key = turn.ConversationState.GetString(Current) ?? Add(turn, PersonRequestState.Gone);
        Change(turn, key, request =>
        {
            if (Over.Contains(request.State) || request.IsCallback)
                return;
            request.State = PersonRequestState.Waiting;
            request.IsCallback = true;
            request.Reference = reference;
            request.PartOfDay = partOfDay;
            request.NotBefore = request.Since;
        });
        turn.ConversationState.Remove(Current);
    }

    /// <summary>The caller's own way to a person ends so; a callback goes on.</summary>
    public static void Settle(ITurnContext turn, PersonRequestState end)
    {
        if (turn.ConversationState.GetString(Current) is { } key)
            Change(turn, key, request => request.State = request.IsCallback ? request.State : end);
        if (end == PersonRequestState.Done)
            turn.ConversationState.Remove(Current);
    }

    static string Add(ITurnContext turn, PersonRequestState state)
    {
        var key = Guid.NewGuid().ToString("N");
        var (conversation, phone, language, now) = (turn.Get<TurnOrigin>().ConversationId, HotlineMemory.Caller(turn), turn.Language, turn.Now);
        var topic = turn.ConversationState.GetString(ConversationMemory.LastTopic);
        turn.Get<TurnEffects>().Add(context => context.PersonRequests.Add(new PersonRequest
        {
            Key = key,
            State = state,
            ConversationId = conversation,
            Phone = phone,
            Language = language,
            Topic = topic,
            Since = now,
            NotBefore = now,
        }));
        turn.ConversationState.Set(Current, key);
        return key;
    }

    // What the same turn added is not in the database yet.
    static void Change(ITurnContext turn, string key, Action<PersonRequest> change) => turn.Get<TurnEffects>().Add(context =>
    {
        if (Find(context, key) is { } request)
            change(request);
    });

    static PersonRequest? Find(AubmDbContext context, string key) =>
        context.PersonRequests.Local.FirstOrDefault(request => request.Key == key)
        ?? context.PersonRequests.FirstOrDefault(request => request.Key == key);
}
