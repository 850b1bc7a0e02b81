using System.Text.Json;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Text;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Files;
using AubmBot.Core.Forms;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Tickets;

namespace AubmBot.Core.Dialogue;

/// <summary>What becomes of a citizen's files after they were sent: deleted on their word; told, where one could not be kept.</summary>
public sealed class FileWishes(LiveLibrary library, Replies replies, FileRequests requests)
{
    const string Asked = "the citizen asked";
    static readonly string[] Reasons = [FetchResult.TooLarge, FetchResult.WrongType, FetchResult.Unreachable];

    /// <summary>"Effacer mes fichiers": at any moment, also for a ticket that was opened with them.</summary>
    public async Task<bool> TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = dc.Turn;
        if (!library.AnyMeans("forget-files", Folding.Fold(turn.Activity.Text ?? "")))
            return false;
        var names = await requests.NamesAsync(turn, cancellationToken);
        requests.Drop(turn, names, Asked);
        foreach (var name in names)
            FormFiles.Remove(dc, name);
        await turn.SendActivityAsync(replies.Sentence(turn, names.Count > 0 ? "files.forgotten" : "files.none"), cancellationToken);
        await dc.RepromptAsync(cancellationToken);
        return true;
    }

    /// <summary>A running form asks for the file again; a ticket that was opened meanwhile goes on without it.</summary>
    public async Task TellFailureAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = dc.Turn;
        var (told, wasAnswer, ticket) = (new List<string>(), false, (string?)null);
        foreach (var (name, reason) in Failed(turn.Activity.Value))
        {
            if (await requests.FindAsync(turn, name, cancellationToken) is not { } file)
                continue;
            var isAnswer = FormFiles.Remove(dc, name);
            // Who asked for silence, or gave the form up, hears nothing of it.
            if (turn.Get<TurnOrigin>().OptedOut || (!isAnswer && file.TicketReference is null))
                continue;
            told.Add(reason);
            (wasAnswer, ticket) = (wasAnswer || isAnswer, ticket ?? file.TicketReference);
        }
        foreach (var reason in told.GroupBy(each => each))
            await turn.SendActivityAsync(replies.Counted(turn, $"files-failed-{reason.Key}", reason.Count()), cancellationToken);
        if (wasAnswer)
            await dc.RepromptAsync(cancellationToken);
        else if (ticket is not null)
            await turn.SendActivityAsync(
                replies.Sentence(turn, told.Count == 1 ? "files.ticket-without" : "files.ticket-without-several", null, ("reference", TicketDesk.Show(ticket))),
                cancellationToken);
    }

    // Files that were sent together fail together.
    static IEnumerable<(string Name, string Reason)> Failed(JsonElement? value)
    {
        IEnumerable<JsonElement> failed = value is { ValueKind: JsonValueKind.Array } many ? many.EnumerateArray() : [value ?? default];
        foreach (var each in failed)
            if (Text(each, "file") is { } name && Text(each, "reason") is { } reason && Reasons.Contains(reason))
                yield return (name, reason);
    }

    static string? Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}
