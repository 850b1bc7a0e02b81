using System.Globalization;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Forms;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Tickets;

namespace AubmBot.Core.Hotline.Persons;

/// <summary>The queue: where the caller stands and how long it takes, something worth knowing meanwhile, and two ways out of it.</summary>
public sealed class WaitingRoom(LiveLibrary library, Replies replies, PersonDesk persons, PersonRequests requests)
{
    const string Leave = "*", CallMeBack = "1", CallbackForm = "callback", Rounds = "hotline.queue.rounds", Promised = "hotline.queue.promised", Offered = "hotline.queue.offered";
    const int OffersCallbackAfter = 120, LongestWait = 900;

    public async Task EnterAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        PersonRequestDesk.Wait(turn);
        await turn.SendActivityAsync(replies.Sentence(turn, "hotline.queue.enter"), cancellationToken);
        await turn.SendActivityAsync(Activity.Event(EventNames.CallQueued), cancellationToken);
    }

    /// <summary>One round of the queue, or a key pressed in it.</summary>
    public async Task WaitAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var (key, waited) = (turn.Activity.Text("key"), turn.Activity.Number("waited"));
        var mayBeCalled = await requests.MayPromiseAsync(turn, cancellationToken);
        if (key == CallMeBack && turn.ConversationState.GetString(Offered) is not null && mayBeCalled)
            Promise(turn);
        else if (key != Leave && waited < LongestWait)
        {
            await TellAsync(turn, offersCallback: mayBeCalled && (waited >= OffersCallbackAfter || turn.ConversationState.GetString(Offered) is not null), cancellationToken);
            return;
        }
        else if (key != Leave)
            await turn.SendActivityAsync(replies.Sentence(turn, "hotline.queue.too-long"), cancellationToken);
        await turn.SendActivityAsync(Activity.Event(EventNames.CallUnqueued), cancellationToken);
    }

    /// <summary>Every way out of the queue that Twilio names, and whatever it may invent.</summary>
    public async Task LeftAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var promised = turn.ConversationState.GetString(Promised);
        turn.ConversationState.Remove(Promised);
        turn.ConversationState.Remove(Offered);
        turn.ConversationState.Remove(Rounds);
        switch (turn.Activity.ButtonId)
        {
            case "bridged" or "bridging-in-process" or "redirected-from-bridged":
                PersonRequestDesk.Settle(turn, PersonRequestState.Done);
                await persons.SayGoodbyeAsync(turn, cancellationToken);
                break;
            case "hangup":
                PersonRequestDesk.Settle(turn, PersonRequestState.Gone);
                await persons.SayGoodbyeAsync(turn, cancellationToken);
                break;
            case "leave" when promised is not null:
                await turn.SendActivityAsync(replies.Sentence(turn, "hotline.queue.promised", null, ("reference", TicketDesk.Show(promised))), cancellationToken);
                break;
            case "leave" or "redirected":
                PersonRequestDesk.Settle(turn, PersonRequestState.Gone);
                await persons.OfferOtherwiseAsync(turn, "hotline.queue.left", cancellationToken);
                break;
            default: // queue-full, error, system-error
                PersonRequestDesk.Settle(turn, PersonRequestState.Gone);
                await persons.SayMissedAsync(turn, cancellationToken);
                break;
        }
    }

    void Promise(ITurnContext turn)
    {
        var form = library.Current.Forms[CallbackForm];
        var reference = TicketDesk.Open(turn, form, $"{CallbackForm}-{turn.Activity.Conversation!.Id}", [.. form.Fields.Select(field => new FormAnswer(field, Answer(turn, field)))]);
        PersonRequestDesk.PromiseCallback(turn, reference, partOfDay: null);
        turn.ConversationState.Set(Promised, reference);
    }

    // The key was pressed after hearing what it means: it is the consent, and any time of the day is right.
    static JsonNode? Answer(ITurnContext turn, FormField field) => field.Type switch
    {
        "phone" => HotlineMemory.Caller(turn),
        "confirm" => true,
        _ => field.Choices is [.., var last] ? last : null,
    };

    async Task TellAsync(ITurnContext turn, bool offersCallback, CancellationToken cancellationToken)
    {
        var place = Math.Max(turn.Activity.Number("place"), 1);
        await turn.SendActivityAsync(replies.Sentence(turn, "hotline.queue.place", null, ("place", Place(turn, place))), cancellationToken);
        if (turn.Activity.Number("average") is > 0 and var average)
            await turn.SendActivityAsync(replies.Sentence(turn, "hotline.queue.expected", null, ("wait", Minutes(turn, average))), cancellationToken);
        if (Information(turn) is { } information)
            await turn.SendActivityAsync(Activity.Message(information, library[turn.Language].Culture.Name), cancellationToken);
        if (offersCallback)
        {
            turn.ConversationState.Set(Offered, "1");
            await turn.SendActivityAsync(replies.Sentence(turn, "hotline.queue.callback"), cancellationToken);
        }
        await turn.SendActivityAsync(replies.Sentence(turn, "hotline.queue.leave"), cancellationToken);
    }

    // The last one is for all that comes after.
    string Place(ITurnContext turn, int place)
    {
        var places = library.Variants("hotline.queue.places", turn.Language);
        return places[Math.Min(place, places.Count) - 1];
    }

    string Minutes(ITurnContext turn, int seconds) => library.Count("minute", Math.Max((int)Math.Round(seconds / 60.0), 1), turn.Language);

    string? Information(ITurnContext turn)
    {
        var sentences = library.Variants("hotline.queue.information", turn.Language);
        _ = int.TryParse(turn.ConversationState.GetString(Rounds), NumberStyles.None, CultureInfo.InvariantCulture, out var round);
        turn.ConversationState.Set(Rounds, (round + 1).ToString(CultureInfo.InvariantCulture));
        return sentences.Count == 0 ? null : sentences[round % sentences.Count];
    }
}
