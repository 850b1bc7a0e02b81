using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Calendar;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Hotline.Persons;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Hotline;

/// <summary>A person: put through while somebody is there, else the next time there is, with a callback or a message now.</summary>
public sealed class PersonDesk(Replies replies, OpeningHours hours, SpokenTime time)
{
    static readonly Target[] Otherwise = [Target.Parse("form:callback"), Target.Parse("form:voicemail"), Target.Do("menu"), Target.Do("bye")];

    public async Task OfferAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (IsThere(turn))
        {
            await turn.SendActivityAsync(replies.Sentence(turn, "hotline.person.connecting"), cancellationToken);
            await turn.SendActivityAsync(
                ActivityValues.Event(EventNames.HandoffInitiate, ("language", turn.Language), ("request", PersonRequestDesk.Begin(turn))), cancellationToken);
        }
        else if (HasTeam(turn) && hours.Next(turn.Now) is { } opening)
            await turn.SendActivityAsync(
                replies.Sentence(turn, "hotline.person.closed", Otherwise, ("when", time.Say(opening, turn.Language))), cancellationToken);
        else
            await turn.SendActivityAsync(replies.Sentence(turn, "hotline.person.nobody", Otherwise), cancellationToken);
    }

    /// <summary>Somebody of the team can be put through now.</summary>
    public bool IsThere(ITurnContext turn) => HasTeam(turn) && hours.IsOpen(turn.Now);

    public Task SayMissedAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        OfferOtherwiseAsync(turn, "hotline.person.missed", cancellationToken);

    /// <summary>What there is instead of a person now.</summary>
    public Task OfferOtherwiseAsync(ITurnContext turn, string why, CancellationToken cancellationToken) =>
        turn.SendActivityAsync(replies.Sentence(turn, why, Otherwise), cancellationToken);

    public async Task SayGoodbyeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        Offers.Forget(turn);
        await turn.SendActivityAsync(replies.Sentence(turn, "hotline.goodbye"), cancellationToken);
        await turn.SendActivityAsync(new Activity { Type = ActivityTypes.EndOfConversation }, cancellationToken);
    }

    static bool HasTeam(ITurnContext turn) => turn.Get<TurnOrigin>().Capabilities.Transfers;
}
