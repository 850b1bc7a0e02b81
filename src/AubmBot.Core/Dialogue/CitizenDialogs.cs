using System.Collections.Concurrent;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Prompts;
using AubmBot.Core.Calendar;
using AubmBot.Core.Forms;
using AubmBot.Core.Hotline;
using AubmBot.Core.Knowledge;
using AubmBot.Core.People.Codes;
using AubmBot.Core.Tickets;

namespace AubmBot.Core.Dialogue;

/// <summary>Every dialog a citizen can be in: prompts, the forms as their files say now, and the state of a ticket.</summary>
public sealed class CitizenDialogs
{
    readonly LiveLibrary _library;
    readonly FormSummary _summary;
    readonly FormFiles _files;
    readonly FormEntities _entities;
    readonly Dictionary<string, Dialog> _fixed;
    readonly ConcurrentDictionary<Form, FormDialog> _forms = new(ReferenceEqualityComparer.Instance), _spokenForms = new(ReferenceEqualityComparer.Instance);

    public CitizenDialogs(
        LiveLibrary library, FormSummary summary, FormFiles files, FormEntities entities, TicketLookup lookup, OneTimeCodes codes, SpokenTime time,
        TimeZoneInfo zone)
    {
        (_library, _summary, _files, _entities) = (library, summary, files, entities);
        _fixed = new Dialog[]
        {
            new TextPrompt(library), new ChoicePrompt(library), new ConfirmPrompt(library), new NumberPrompt(library),
            new DatePrompt(library, zone), new PhonePrompt(library), new EmailPrompt(library), new AttachmentPrompt(library),
            new PlacePrompt(library, () => library.Current.Places), new ReferencePrompt(library), new TicketStatusDialog(library, lookup, codes, time),
            new CodePrompt(library), new PhoneProofDialog(library, codes),
            new RecordingPrompt(library), new RecordingDialog(library),
        }.ToDictionary(dialog => dialog.Id);
        Set = new DialogSet(id => _fixed.GetValueOrDefault(id), FindForm);
        library.Changed += _forms.Clear;
        library.Changed += _spokenForms.Clear;
    }

    public DialogSet Set { get; }

    FormDialog? FindForm(string id) =>
        Find(id, FormDialog.Start) is { } read
            ? _forms.GetOrAdd(read, made => new FormDialog(made, _library, _summary, _files, _entities))
            : Find(id, FormDialog.SpokenStart) is { } heard
                ? _spokenForms.GetOrAdd(heard, made => new FormDialog(SpokenForm.Of(made), _library, _summary, _files, _entities, spoken: true))
                : null;

    Form? Find(string id, string start) =>
        id.StartsWith(start, StringComparison.Ordinal) ? _library.Current.Forms.GetValueOrDefault(id[start.Length..]) : null;
}
