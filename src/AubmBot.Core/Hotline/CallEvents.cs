using System.Text.Json;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Calls;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Forms;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Tickets;

namespace AubmBot.Core.Hotline;

/// <summary>What happens in a call besides keys and words: it begins, nothing is said, a person was called, a message was left, it ends.</summary>
public sealed class CallEvents(
    LiveLibrary library, CitizenDialogs dialogs, Replies replies, Opener opener, Misses misses, PersonDesk persons, MissedCall missedCall)
{
    public const string VoicemailForm = "voicemail", MessageField = "message";

    public async Task<bool> TakeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var dc = new DialogContext(dialogs.Set, turn);
        switch (turn.Activity)
        {
            case { Type: ActivityTypes.EndOfConversation }:
                await missedCall.TakeAsync(turn, cancellationToken);
                await RecordingDialog.TakeWhatWasSaidAsync(dc, cancellationToken);
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
                await persons.SayGoodbyeAsync(turn, cancellationToken);
                break;
            case { Name: EventNames.CallTransferred }:
                await persons.SayMissedAsync(turn, cancellationToken);
                break;
            case { Name: EventNames.CallWaiting }:
                await turn.SendActivityAsync(replies.Sentence(turn, "hotline.waiting", null, ("place", turn.Activity.ButtonId ?? "1")), cancellationToken);
                break;
            case { Name: EventNames.CallAnnounced }:
                await AnnounceAsync(turn, cancellationToken);
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

    async Task AnnounceAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var value = turn.Activity.Value;
        turn.Language = library.All[0].Code;
        var topic = library.Current.Topics.GetValueOrDefault(Text(value, "topic") ?? "");
        await turn.SendActivityAsync(
            replies.Sentence(
                turn, "hotline.whisper", null,
                ("language", library[library.FromTag(Text(value, "language")) ?? turn.Language].Name),
                ("topic", topic is null ? library.Say("hotline.whisper-no-topic", turn.Language) : topic.Texts[turn.Language].Title),
                ("from", Text(value, "from") is { Length: > 0 } from ? from : library.Say("hotline.whisper-no-number", turn.Language))),
            cancellationToken);
    }

    static string? Text(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}
