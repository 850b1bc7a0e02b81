using System.Text.Json.Nodes;
using AubmBot.BotFramework.Text;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Files;
using AubmBot.Core.Forms;

namespace AubmBot.Core.Tickets;

/// <summary>Opens tickets, as part of the turn that asked for them.</summary>
public static class TicketDesk
{
    /// <summary>Adds the ticket to the turn and gives its reference. The same form instance never opens a second one.</summary>
    public static string Open(ITurnContext turn, Form form, string formInstance, IReadOnlyList<FormAnswer> answers)
    {
        var reference = TicketReference.New();
        var origin = turn.Get<TurnOrigin>();
        var fields = new JsonObject(answers.Select(answer => KeyValuePair.Create(answer.Field.Name, answer.Value?.DeepClone()))).ToJsonString();
        var phone = answers.FirstOrDefault(answer => answer.Field.Type == "phone")?.Value?.ToString();
        var files = answers.SelectMany(answer => FormFiles.NamesIn(answer.Value)).ToList();
        if (files.Count > 0)
            turn.Get<TurnEffects>().Add(context => FileRequests.Named(context, files).ForEach(file => file.TicketReference = reference));
        turn.Get<TurnEffects>().Add(context => context.Tickets.Add(new Ticket
        {
            Reference = reference,
            FormInstance = formInstance,
            Form = form.Id,
            Kind = form.Kind,
            State = TicketState.Open,
            ContactId = origin.ContactId,
            ConversationId = origin.ConversationId,
            Language = turn.Language,
            Phone = phone,
            Fields = fields,
            CreatedAt = turn.Now,
        }));
        turn.ConversationState.Set(ConversationMemory.LastTicket, reference);
        return reference;
    }

    /// <summary>Files that came for a ticket which is open already.</summary>
    public static void Add(ITurnContext turn, Ticket ticket, string field, IReadOnlyList<string> files)
    {
        if (files.Count == 0)
            return;
        turn.Get<TurnEffects>().Add(context =>
        {
            FileRequests.Named(context, files).ForEach(file => file.TicketReference = ticket.Reference);
            var row = context.Tickets.Single(open => open.Id == ticket.Id);
            var fields = JsonNode.Parse(row.Fields)!.AsObject();
            var answer = fields[field] as JsonArray ?? (JsonArray)(fields[field] = new JsonArray());
            foreach (var name in files)
                answer.Add(FormFiles.Part(name));
            row.Fields = fields.ToJsonString();
        });
    }

    /// <summary>A reference as it stands in a sentence of either direction.</summary>
    public static string Show(string reference) => Bidi.Isolate(TicketReference.Show(reference));
}
