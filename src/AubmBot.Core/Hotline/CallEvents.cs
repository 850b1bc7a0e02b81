using System.Text.Json.Nodes;
using AubmBot.BotFramework.Calls;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Forms;
using AubmBot.Core.Hotline.Persons;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Tickets;

namespace AubmBot.Core.Hotline;

/// <summary>What happens in a call besides keys and words: it begins, nothing is said, a person was called, a message was left, it ends.</summary>
public sealed class CallEvents(
    LiveLibrary library, CitizenDialogs dialogs, Replies replies, Opener opener, Misses misses, PersonDesk persons, MissedCall missedCall, WaitingRoom queue,
    TeamDesk team)
{
    public const string VoicemailForm = "voicemail", MessageField = "message";

    public async Task<bool> TakeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var dc = new DialogContext(dialogs.Set, turn);
        switch (turn.Activity)
        {
            case { Type: ActivityTypes.EndOfConversation } when turn.Activity.Text("request") is { } request:
                TeamCalls.Ended(turn, request, turn.Activity.Number("offer"));
                break;
            case { Type: ActivityTypes.EndOfConversation }:
                await missedCall.TakeAsync(turn, cancellationToken);
                await RecordingDialog.TakeWhatWasSaidAsync(dc, cancellationToken);
                PersonRequestDesk.Settle(turn, PersonRequestState.Gone);
                dc.CancelAll();
                Offers.Forget(turn);
                break;
            case { Type: ActivityTypes.Message } when Recording.Of(turn.Activity) is { } left && dc.Active?.Id != RecordingPrompt.PromptId:
                await KeepAsync(turn, left.Id, cancellationToken);
                break;
            case { Type: not ActivityTypes.Event }:
                return false;
            case { Name: EventNames.CallStarted }:
                await opener.GreetAsync(turn, cancellationToken);
                return true;
            case { Name: EventNames.CallSilent }:
                await misses.TakeAsync(dc, "hotline.silent", cancellationToken);
                break;
            case { Name: EventNames.CallTransferred } when turn.Activity.ButtonId == "talked":
                PersonRequestDesk.Settle(turn, PersonRequestState.Done);
                await persons.SayGoodbyeAsync(turn, cancellationToken);
                break;
            case { Name: EventNames.CallTransferred } when persons.IsThere(turn):
                await queue.EnterAsync(turn, cancellationToken);
                break;
            case { Name: EventNames.CallTransferred }:
                PersonRequestDesk.Settle(turn, PersonRequestState.Gone);
                await persons.SayMissedAsync(turn, cancellationToken);
                break;
            case { Name: EventNames.CallWaiting }:
                await queue.WaitAsync(turn, cancellationToken);
                break;
            case { Name: EventNames.CallQueueLeft }:
                await queue.LeftAsync(turn, cancellationToken);
                break;
            case { Name: EventNames.CallAnnounced }:
                await team.AnnounceAsync(turn, cancellationToken);
                break;
            case { Name: EventNames.CallOffered }:
                await team.OfferAsync(turn, cancellationToken);
                break;
            case { Name: EventNames.CallConnected }:
                await team.ConnectedAsync(turn, cancellationToken);
                break;
            default:
                return false;
        }
        dc.Save();
        return true;
    }

    // Left where no form asked for it: after an apology, or behind a caller who hung up. It is kept all the same.
    async Task KeepAsync(ITurnContext turn, string recording, CancellationToken cancellationToken)
    {
        var form = library.Current.Forms[VoicemailForm];
        var message = form.Fields.First(field => field.Name == MessageField);
        var reference = TicketDesk.Open(turn, form, recording, [new FormAnswer(message, new JsonArray(turn.Get<RecordedWords>().ToPart()))]);
        await turn.SendActivityAsync(
            replies.Sentence(turn, $"{form.Texts}.done", null, ("reference", TicketDesk.Show(reference))), cancellationToken);
        await persons.SayGoodbyeAsync(turn, cancellationToken);
    }
}
