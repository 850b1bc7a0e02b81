using System.Text.Json.Nodes;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Elsewhere;
using AubmBot.Core.Forms;
using AubmBot.Core.Hotline;
using AubmBot.Core.Hotline.Persons;
using AubmBot.Core.Knowledge;
using AubmBot.Core.People.Codes;
using AubmBot.Core.Tickets;

namespace AubmBot.Core.Dialogue;

/// <summary>Goes where a button leads. Its id came from outside: what it names must exist, or it is treated as text.</summary>
public sealed class Buttons(
    LiveLibrary library, Replies replies, FormEntities entities, PersonDesk persons, PersonRequests requests, Departure departure)
{
    const string HumanTopic = "human-agent", CallbackForm = "callback";

    public async Task<bool> TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var pressed = dc.Turn.Activity.ButtonId ?? Offers.Pressed(dc.Turn);
        if (pressed is null)
            return false;
        if (pressed == FormDialog.SendId && dc.Turn.ConversationState.GetString(ConversationMemory.LastTicket) is { } reference)
        {
            await dc.Turn.SendActivityAsync(
                replies.Sentence(dc.Turn, "ticket.already-sent", null, ("reference", TicketDesk.Show(reference))), cancellationToken);
            return true;
        }
        return await OpenAsync(dc, Target.Parse(pressed), cancellationToken);
    }

    /// <summary>Whether a button leads to something that is there and can be begun at any time.</summary>
    public bool Knows(Target target) => target switch
    {
        { Kind: TargetKind.Topic } => library.Current.Topics.ContainsKey(target.Id),
        { Kind: TargetKind.Form } => library.Current.Forms.ContainsKey(target.Id),
        { Kind: TargetKind.Group } => library.Current.Hotline.Groups.ContainsKey(target.Id),
        _ => target is { Kind: TargetKind.Do, Id: TicketStatusDialog.DialogId or "human" or "menu" or "language" or "bye" or "continue" or PhoneProofDialog.DialogId },
    };

    /// <summary>As <see cref="OpenAsync"/>; a dialog that is running is dropped, which is said.</summary>
    public async Task LeaveForAsync(DialogContext dc, Target target, CancellationToken cancellationToken)
    {
        if (dc.Active is not null)
        {
            dc.CancelAll();
            await dc.Turn.SendActivityAsync(replies.Sentence(dc.Turn, "form.left"), cancellationToken);
        }
        await OpenAsync(dc, target, cancellationToken);
    }

    public async Task<bool> OpenAsync(DialogContext dc, Target target, CancellationToken cancellationToken)
    {
        var (turn, current) = (dc.Turn, library.Current);
        if (turn.IsSpoken)
            HotlineMemory.RememberOpened(turn, target);
        switch (target)
        {
            case { Kind: TargetKind.Topic } when current.Topics.TryGetValue(target.Id, out var topic):
                await AnswerAsync(dc, topic, cancellationToken);
                return true;
            case { Kind: TargetKind.Form } or { Kind: TargetKind.Do, Id: TicketStatusDialog.DialogId or PhoneProofDialog.DialogId } when turn.Get<TurnOrigin>().IsGroup:
                await turn.SendActivityAsync(replies.Sentence(turn, "group.private"), cancellationToken);
                return true;
            case { Kind: TargetKind.Form, Id: CallbackForm } when turn.IsSpoken && await requests.IsPendingAsync(turn, cancellationToken):
                await turn.SendActivityAsync(replies.Sentence(turn, "hotline.callback-pending"), cancellationToken);
                return true;
            case { Kind: TargetKind.Form, Id: CallbackForm } when turn.IsSpoken && DailyQuota.IsUsedUp(turn, PersonRequests.Quota, PersonRequests.MostCallbacksADay):
                await turn.SendActivityAsync(replies.Sentence(turn, "hotline.callback-enough"), cancellationToken);
                return true;
            case { Kind: TargetKind.Form } when current.Forms.ContainsKey(target.Id):
                Offers.Forget(turn);
                await dc.BeginAsync(FormDialog.IdOf(target.Id, turn.IsSpoken), Values(turn, target), cancellationToken);
                return true;
            case { Kind: TargetKind.Do, Id: TicketStatusDialog.DialogId or PhoneProofDialog.DialogId } when !turn.IsSpoken || target.Id == TicketStatusDialog.DialogId:
                Offers.Forget(turn);
                await dc.BeginAsync(target.Id, null, cancellationToken);
                return true;
            case { Kind: TargetKind.Group } when current.Hotline.Groups.TryGetValue(target.Id, out var group):
                await turn.SendActivityAsync(replies.Sentence(turn, "hotline.group", group, ("name", replies.Label(turn, target))), cancellationToken);
                return true;
            case { Kind: TargetKind.Do, Id: "continue" }:
                await departure.OfferAsync(turn, cancellationToken);
                return true;
            case { Kind: TargetKind.Do, Id: "bye" }:
                await persons.SayGoodbyeAsync(turn, cancellationToken);
                return true;
            case { Kind: TargetKind.Do, Id: "human" } when turn.IsSpoken:
                await persons.OfferAsync(turn, cancellationToken);
                return true;
            case { Kind: TargetKind.Do, Id: "human" }:
                return await OpenAsync(dc, Target.Topic(HumanTopic), cancellationToken);
            case { Kind: TargetKind.Do, Id: "menu" }:
                await turn.SendActivityAsync(replies.Sentence(turn, "menu", current.MenuFor(turn)), cancellationToken);
                return true;
            case { Kind: TargetKind.Do, Id: "language" }:
                await turn.SendActivityAsync(
                    replies.Sentence(turn, "language.ask", current.Languages.Select(language => Target.Parse($"language:{language.Code}"))), cancellationToken);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Says what a topic says, remembers it for what is asked next, and begins what it begins.</summary>
    public async Task AnswerAsync(DialogContext dc, Topic topic, CancellationToken cancellationToken)
    {
        Offers.Forget(dc.Turn);
        dc.Turn.ConversationState.Remove(ConversationMemory.Missed);
        if (dc.Turn.IsSpoken)
            HotlineMemory.RememberOpened(dc.Turn, Target.Topic(topic.Id));
        // On the telephone a person is somebody to be put through to, not something to be told about.
        if (dc.Turn.IsSpoken && topic.Id == HumanTopic)
        {
            await LeaveForAsync(dc, Target.Do("human"), cancellationToken);
            return;
        }
        var told = dc.Active is null && !dc.Turn.IsSpoken && topic.StartsWhenTold is not null && OpeningStory.IsOne(dc.Turn);
        if (dc.Active is not null || !(told || IsIntroducedByItsForm(dc.Turn, topic)))
        {
            await dc.Turn.SendActivityAsync(replies.Answer(dc.Turn, topic, withButtons: dc.Active is null), cancellationToken);
            JustSaid.Answering(topic.Id).Remember(dc.Turn.ConversationState);
        }
        dc.Turn.ConversationState.Set(ConversationMemory.LastTopic, topic.Id);
        // A running dialog is not interrupted by another one; the choice of a language interrupts nothing.
        if ((told ? topic.StartsWhenTold : topic.Starts) is { } starts && (dc.Active is null || starts is { Kind: TargetKind.Do, Id: "language" }))
            await OpenAsync(dc, starts, cancellationToken);
    }

    // A topic that is the door of a form and nothing else says what the form says at its beginning; once is enough.
    static bool IsIntroducedByItsForm(ITurnContext turn, Topic topic) =>
        !turn.IsSpoken && !turn.Get<TurnOrigin>().IsGroup && topic.Starts is { Kind: TargetKind.Form, Values.Count: 0 };

    JsonObject Values(ITurnContext turn, Target target)
    {
        var form = library.Current.Forms[target.Id];
        // Only what the form itself offers may be filled in from a link.
        var offered = target.Values.Where(pair =>
            form.Fields.Any(field => field.Name == pair.Key && field.Choices?.Contains(pair.Value) == true));
        var values = new JsonObject(offered.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value))));
        entities.Fill(form, turn, values);
        // Who calls need not key in the number that calls.
        if (turn.IsSpoken && HotlineMemory.Caller(turn) is { } caller)
            foreach (var field in form.Fields.Where(field => field.Type == "phone"))
                values[field.Name] = caller;
        return values;
    }
}
