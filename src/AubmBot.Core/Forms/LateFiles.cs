using System.Text.Json.Nodes;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Data;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Tickets;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Forms;

/// <summary>
/// Photos of an album that come when their form has gone on: they join the others in it, without a word, or in the ticket that
/// was opened meanwhile, and then that is said.
/// </summary>
public sealed class LateFiles(LiveLibrary library, Replies replies, FormFiles files, IDbContextFactory<AubmDbContext> database)
{
    /// <summary>False where the form is gone and no ticket came of it: then it is a file that nobody asked for.</summary>
    public async Task<bool> TakeAsync(DialogContext dc, SeenAlbum album, CancellationToken cancellationToken)
    {
        var sent = AttachmentPrompt.FilesIn(dc.Turn.Activity);
        if (FormFiles.Instance(dc.Root) == album.FormInstance)
            return FormFiles.Answer(dc, album.Field!) is { } answer && await JoinFormAsync(dc, album, answer, sent, cancellationToken);
        return await FindAsync(dc, album, cancellationToken) is { } ticket && await JoinTicketAsync(dc, album, ticket, sent, cancellationToken);
    }

    async Task<bool> JoinFormAsync(DialogContext dc, SeenAlbum album, JsonArray answer, JsonArray sent, CancellationToken cancellationToken)
    {
        var turn = dc.Turn;
        var taken = await files.WantAsync(turn, sent, FormFiles.Most - answer.Count, cancellationToken);
        foreach (var name in taken.Names)
            answer.Add(FormFiles.Part(name));
        if (taken.LeftOut > 0 && !album.ToldLate)
        {
            (album with { ToldLate = true }).Remember(turn.ConversationState);
            await turn.SendActivityAsync(Message(dc, taken.TellLeftOut(library, turn.Language)), cancellationToken);
        }
        // What was shown there is no longer all of it.
        if (dc.Root!.Step == FormDialog.Summary && taken.Names.Count > 0)
        {
            while (dc.Active != dc.Root)
                dc.Pop();
            await dc.RepromptAsync(cancellationToken);
        }
        return true;
    }

    async Task<bool> JoinTicketAsync(DialogContext dc, SeenAlbum album, Ticket ticket, JsonArray sent, CancellationToken cancellationToken)
    {
        var turn = dc.Turn;
        var had = JsonNode.Parse(ticket.Fields)?[album.Field!] as JsonArray ?? [];
        var taken = await files.WantAsync(turn, sent, FormFiles.Most - had.Count, cancellationToken);
        TicketDesk.Add(turn, ticket, album.Field!, taken.Names);
        FormFiles.Settle(turn, taken.Names);
        if (album.ToldLate)
            return true;
        (album with { ToldLate = true }).Remember(turn.ConversationState);
        if (taken.Names.Count > 0)
            await turn.SendActivityAsync(
                replies.Sentence(turn, "files.joined", null, ("files", library.Count("files-more", taken.Names.Count, turn.Language)),
                    ("reference", TicketDesk.Show(ticket.Reference))), cancellationToken);
        if (taken.LeftOut > 0)
            await turn.SendActivityAsync(Message(dc, taken.TellLeftOut(library, turn.Language)), cancellationToken);
        return true;
    }

    async Task<Ticket?> FindAsync(DialogContext dc, SeenAlbum album, CancellationToken cancellationToken)
    {
        var conversation = dc.Turn.Get<TurnOrigin>().ConversationId;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Tickets.AsNoTracking()
            .FirstOrDefaultAsync(ticket => ticket.FormInstance == album.FormInstance && ticket.ConversationId == conversation, cancellationToken);
    }

    Activity Message(DialogContext dc, string text) => Activity.Message(text, library[dc.Turn.Language].Culture.Name);
}
