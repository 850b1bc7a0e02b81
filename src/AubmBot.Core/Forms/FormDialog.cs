using System.Text.Json.Nodes;
using AubmBot.BotFramework.Calls;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Hotline;
using AubmBot.Core.Hotline.Persons;
using AubmBot.Core.Tickets;

namespace AubmBot.Core.Forms;

/// <summary>
/// Leads through a form: its fields, then a summary that is sent, or corrected field by field, then the ticket. The file
/// may change while a citizen is in it: steps go by name.
/// </summary>
public sealed class FormDialog : StepDialog
{
    const string Correct = "correct", Attachment = "attachment", Callback = "callback",
        PartOfDay = "time-of-day", SuggestedName = "suggested";
    internal const string InstanceName = "instance", Summary = "summary";
    internal const string Start = "form:", SpokenStart = "call:";
    internal const string SendId = "send", CorrectId = "correct", CancelId = "cancel";

    readonly Form _form;
    readonly ILanguages _languages;
    readonly FormSummary _summary;
    readonly FormFiles _files;
    readonly FormEntities _entities;
    readonly bool _spoken;

    /// <param name="form">What is asked.</param>
    /// <param name="languages">In which words.</param>
    /// <param name="summary">Shows the answers before they are sent.</param>
    /// <param name="files">Keeps what is sent along.</param>
    /// <param name="entities">Reads more out of an answer than was asked.</param>
    /// <param name="spoken">By telephone: texts are spoken, and there is nothing to look at before it is sent.</param>
    public FormDialog(Form form, ILanguages languages, FormSummary summary, FormFiles files, FormEntities entities, bool spoken = false)
        : base(IdOf(form.Id, spoken))
    {
        _spoken = spoken;
        (_form, _languages, _summary, _files, _entities) = (form, languages, summary, files, entities);
        Steps =
        [
            .. form.Fields.Select(FieldStep),
            new Step(Summary, AskSummaryAsync, _ => !_spoken, TakeSummaryAsync),
            new Step(Correct, AskCorrectionAsync, step => step.Text(Summary) == CorrectId, TakeCorrectionAsync),
        ];
    }

    public override int Version => _form.Version;

    protected override IReadOnlyList<Step> Steps { get; }

    public static string IdOf(string formId, bool spoken = false) => $"{(spoken ? SpokenStart : Start)}{formId}";

    public override async Task<DialogTurnResult> BeginAsync(DialogContext dc, JsonObject? options, CancellationToken cancellationToken)
    {
        dc.Active!.State[InstanceName] = Guid.NewGuid().ToString("N");
        // Where each part costs, the first question must not be on the next page.
        var isShort = dc.Turn.Get<TurnOrigin>().Capabilities.ShortAnswers && _languages.Variants($"{_form.Texts}.short", dc.Turn.Language).Count > 0;
        await SayAsync(dc, $"{_form.Texts}.{(isShort ? "short" : "intro")}", cancellationToken);
        return await base.BeginAsync(dc, options, cancellationToken);
    }

    protected override async Task<DialogTurnResult> FinishAsync(StepContext step, CancellationToken cancellationToken)
    {
        // Spoken words were the only answer, and the caller did not want to be recorded.
        if (_spoken && Answers(step).All(answer => answer.Value is null))
        {
            await SayAsync(step.Dialogs, "form.cancelled", cancellationToken);
            return await step.Dialogs.EndAsync(null, cancellationToken);
        }
        var reference = TicketDesk.Open(step.Dialogs.Turn, _form, $"{step.Instance.State[InstanceName] ?? Guid.NewGuid().ToString("N")}", Answers(step));
        FormFiles.Settle(step.Dialogs.Turn, Answers(step));
        if (_spoken && _form.Kind == Callback)
            PersonRequestDesk.PromiseCallback(step.Dialogs.Turn, reference, step.Text(PartOfDay));
        var said = Message(step.Dialogs, _languages.Say(step.Dialogs.Turn, $"{_form.Texts}.done", ("reference", TicketDesk.Show(reference))));
        await step.Dialogs.Turn.SendActivityAsync(said, cancellationToken);
        return await step.Dialogs.EndAsync(reference, cancellationToken);
    }

    protected override Task SayOutdatedAsync(StepContext step, CancellationToken cancellationToken) =>
        SayAsync(step.Dialogs, "form.changed", cancellationToken);

    protected override async Task<DialogTurnResult> GiveUpAsync(StepContext step, CancellationToken cancellationToken)
    {
        // What may stay empty stops nobody.
        if (_form.Fields.FirstOrDefault(field => field.Name == step.Instance.Step) is { Optional: true } unread)
        {
            step.Values[unread.Name] = null;
            await SayAsync(step.Dialogs, "form.unread", cancellationToken);
            return await AskNextAsync(step, cancellationToken);
        }
        var message = Message(step.Dialogs, _languages.Say(step.Dialogs.Turn, "form.gave-up"));
        var wayOut = WayOut(step.Dialogs.Turn.Language);
        message.SuggestedActions = new SuggestedActions { Actions = wayOut };
        Offers.Remember(step.Dialogs.Turn, wayOut);
        await step.Dialogs.Turn.SendActivityAsync(message, cancellationToken);
        return await step.Dialogs.EndAsync(null, cancellationToken);
    }

    // A choice that is not offered any more has to be made again.
    protected override bool Keeps(string step, JsonNode? value) => base.Keeps(step, value)
        && (value is null || _form.Fields.FirstOrDefault(field => field.Name == step)?.Choices?.Contains(value.ToString()) != false);

    protected override void Heard(StepContext step, string name)
    {
        if (!_spoken && _form.Fields.FirstOrDefault(field => field.Name == name) is { } answered)
            _entities.Hear(_form, answered, step.Dialogs.Turn, step.Values, Suggestions(step));
    }

    static JsonObject Suggestions(StepContext step) =>
        step.Instance.State[SuggestedName] as JsonObject ?? (JsonObject)(step.Instance.State[SuggestedName] = new JsonObject());

    static string? Suggestion(FormField field, StepContext step) => Suggestions(step)[field.Name]?.ToString();

    Step FieldStep(FormField field) => new(
        field.Name,
        (step, token) => _spoken && field.Type == "text" ? SpeakAsync(field, step, token) : step.Dialogs.BeginAsync(Prompt.IdOf(field.Type), new PromptOptions
        {
            Texts = $"{_form.Texts}.{field.Name}",
            Optional = field.Optional,
            Min = field.Min,
            Max = field.Max,
            Choices = field.Choices,
            Suggested = Suggestion(field, step),
            SuggestedLabel = Suggestion(field, step) is { } value ? _summary.ShowText(_form, field, value, step.Dialogs.Turn.Language) : null,
        }.ToJson(), token),
        step => Applies(field, step) && (field.Type != Attachment || TakesFiles(step)),
        field.MustBeYes ? (step, token) => RefusedAsync(field, step, token)
            : field.Type == Attachment ? (step, token) => TakeFilesAsync(field, step, token)
            : null);

    // Where the channel has no files, nobody is asked for one; what was sent before on another one stays.
    static bool TakesFiles(StepContext step) => step.Dialogs.Turn.Get<TurnOrigin>().Capabilities.TakesFiles;

    async Task<DialogTurnResult?> TakeFilesAsync(FormField field, StepContext step, CancellationToken cancellationToken)
    {
        if (step.Values[field.Name] is not JsonArray sent)
            return null;
        var turn = step.Dialogs.Turn;
        var taken = await _files.WantAsync(turn, sent, FormFiles.Most, cancellationToken);
        if (taken.Names.Count == 0)
        {
            step.Values.Remove(field.Name);
            await SayAsync(step.Dialogs, "files.not-kept", cancellationToken);
            return null;
        }
        step.Values[field.Name] = new JsonArray([.. taken.Names.Select(FormFiles.Part)]);
        // More of the same album may still come.
        if (SeenAlbum.Of(turn.ConversationState) is { } album && Album.Of(turn.Activity) == album.Id)
            (album with { FormInstance = FormFiles.Instance(step.Instance), Field = field.Name, ToldLate = false }).Remember(turn.ConversationState);
        await turn.SendActivityAsync(Message(step.Dialogs, taken.Tell(_languages, turn.Language)), cancellationToken);
        return null;
    }

    Task<DialogTurnResult> SpeakAsync(FormField field, StepContext step, CancellationToken cancellationToken) => step.Dialogs.BeginAsync(
        RecordingDialog.DialogId, RecordingDialog.Options($"{_form.Texts}.{field.Name}"), cancellationToken);

    static bool Applies(FormField field, StepContext step) =>
        field.When.All(condition => condition.Value.Contains(step.Text(condition.Key) ?? ""));

    async Task<DialogTurnResult?> RefusedAsync(FormField field, StepContext step, CancellationToken cancellationToken)
    {
        if (step.Values[field.Name]?.GetValue<bool>() == true)
            return null;
        await SayAsync(step.Dialogs, $"{_form.Texts}.{field.Name}.refused", cancellationToken);
        return await step.Dialogs.EndAsync(null, cancellationToken);
    }

    async Task<DialogTurnResult> AskSummaryAsync(StepContext step, CancellationToken cancellationToken)
    {
        await step.Dialogs.Turn.SendActivityAsync(
            Message(step.Dialogs, _summary.Write(_form, Answers(step), step.Dialogs.Turn.Language)), cancellationToken);
        return await step.Dialogs.BeginAsync(
            Prompt.IdOf("choice"),
            new PromptOptions { Texts = "form.summary", Choices = [SendId, CorrectId, CancelId], Yes = SendId, No = CorrectId }.ToJson(),
            cancellationToken);
    }

    async Task<DialogTurnResult?> TakeSummaryAsync(StepContext step, CancellationToken cancellationToken)
    {
        if (step.Text(Summary) != CancelId)
            return null;
        await SayAsync(step.Dialogs, "form.cancelled", cancellationToken);
        return await step.Dialogs.EndAsync(null, cancellationToken);
    }

    Task<DialogTurnResult> AskCorrectionAsync(StepContext step, CancellationToken cancellationToken) => step.Dialogs.BeginAsync(
        Prompt.IdOf("choice"),
        new PromptOptions
        {
            Texts = "form.correct",
            Labels = $"{_form.Texts}.{{id}}.label",
            // Nothing is to be corrected after all: the summary is shown again.
            No = Summary,
            Choices = [.. Answers(step).Where(answer => !answer.Field.MustBeYes).Select(answer => answer.Field.Name)],
        }.ToJson(),
        cancellationToken);

    static Task<DialogTurnResult?> TakeCorrectionAsync(StepContext step, CancellationToken cancellationToken)
    {
        step.Values.Remove(step.Text(Correct)!);
        step.Values.Remove(Summary);
        step.Values.Remove(Correct);
        return Task.FromResult<DialogTurnResult?>(null);
    }

    // A field that an earlier choice asked for, and that no longer applies, is not part of the ticket.
    List<FormAnswer> Answers(StepContext step) =>
        [.. _form.Fields.Where(field => step.Has(field.Name) && Applies(field, step)).Select(field => new FormAnswer(field, step.Values[field.Name]))];

    List<CardAction> WayOut(string language) =>
    [
        CardAction.Button(_languages.Say("form.restart", language), IdOf(_form.Id)),
        CardAction.Button(_languages.Say("do.human", language), "do:human"),
        CardAction.Button(_languages.Say("do.menu", language), "do:menu"),
    ];

    Task SayAsync(DialogContext dc, string key, CancellationToken cancellationToken)
    {
        var said = Message(dc, _languages.Say(dc.Turn, key));
        if (dc.Turn.IsSpoken)
            said.NameRecordedPrompt(key);
        return dc.Turn.SendActivityAsync(said, cancellationToken);
    }

    Activity Message(DialogContext dc, string text) => Activity.Message(text, _languages[dc.Turn.Language].Culture.Name);
}
