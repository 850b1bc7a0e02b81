using System.Text.Json;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Calendar;
using AubmBot.Core.Conversations;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Hotline;

/// <summary>A person: put through while somebody is there, else the next time there is, with a callback or a message now.</summary>
public sealed class PersonDesk(LiveLibrary library, Replies replies, OpeningHours hours, SpokenTime time)
{
    static readonly Target[] Otherwise = [Target.Parse("form:callback"), Target.Parse("form:voicemail"), Target.Do("menu"), Target.Do("bye")];

    public async Task OfferAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var transfers = turn.Get<TurnOrigin>().Capabilities.Transfers;
        if (transfers && hours.IsOpen(turn.Now))
        {
            await turn.SendActivityAsync(replies.Sentence(turn, "hotline.person.connecting"), cancellationToken);
            await turn.SendActivityAsync(Handoff(turn), cancellationToken);
        }
        else if (transfers && hours.Next(turn.Now) is { } opening)
            await turn.SendActivityAsync(
                replies.Sentence(turn, "hotline.person.closed", Otherwise, ("when", time.Say(opening, turn.Language))), cancellationToken);
        else
            await turn.SendActivityAsync(replies.Sentence(turn, "hotline.person.nobody", Otherwise), cancellationToken);
    }

    public Task SayMissedAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        turn.SendActivityAsync(replies.Sentence(turn, "hotline.person.missed", Otherwise), cancellationToken);

    public async Task SayGoodbyeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        Offers.Forget(turn);
        await turn.SendActivityAsync(replies.Sentence(turn, "hotline.goodbye"), cancellationToken);
        await turn.SendActivityAsync(new Activity { Type = ActivityTypes.EndOfConversation }, cancellationToken);
    }

    Activity Handoff(ITurnContext turn)
    {
        var wanted = Activity.Event(EventNames.HandoffInitiate);
        var value = new JsonObject
        {
            ["language"] = turn.Language,
            ["topic"] = turn.ConversationState.GetString(ConversationMemory.LastTopic) is { } topic && library.Current.Topics.ContainsKey(topic) ? topic : null,
            ["from"] = HotlineMemory.Caller(turn),
        };
        using var document = JsonDocument.Parse(value.ToJsonString());
        wanted.Value = document.RootElement.Clone();
        return wanted;
    }
}
