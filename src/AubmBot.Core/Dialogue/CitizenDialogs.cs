using System.Collections.Concurrent;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Prompts;
using AubmBot.Core.Forms;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Tickets;

namespace AubmBot.Core.Dialogue;

/// <summary>Every dialog a citizen can be in: prompts, the forms as their files say now, and the state of a ticket.</summary>
public sealed class CitizenDialogs
{
    readonly LiveLibrary _library;
    readonly FormSummary _summary;
    readonly Dictionary<string, Dialog> _fixed;
    readonly ConcurrentDictionary<Form, FormDialog> _forms = new(ReferenceEqualityComparer.Instance);

    public CitizenDialogs(LiveLibrary library, FormSummary summary, TicketLookup lookup, TimeZoneInfo zone)
    {
        (_library, _summary) = (library, summary);
        _fixed = new Dialog[]
        {
            new TextPrompt(library), new ChoicePrompt(library), new ConfirmPrompt(library), new NumberPrompt(library),
            new DatePrompt(library, zone), new PhonePrompt(library), new EmailPrompt(library), new AttachmentPrompt(library),
            new PlacePrompt(library, () => library.Current.Places), new ReferencePrompt(library), new TicketStatusDialog(library, lookup),
        }.ToDictionary(dialog => dialog.Id);
        Set = new DialogSet(id => _fixed.GetValueOrDefault(id), FindForm);
        library.Changed += _forms.Clear;
    }

    public DialogSet Set { get; }

    FormDialog? FindForm(string id) =>
        id.StartsWith("form:", StringComparison.Ordinal) && _library.Current.Forms.TryGetValue(id["form:".Length..], out var form)
            ? _forms.GetOrAdd(form, made => new FormDialog(made, _library, _summary))
            : null;
}
