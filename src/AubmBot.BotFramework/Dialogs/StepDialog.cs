using System.Text.Json.Nodes;

namespace AubmBot.BotFramework.Dialogs;

/// <summary>
/// A dialog of named steps: it asks for the first step that applies and has no value yet, until none is left. Because it
/// goes by names and values, a release may add, remove or reorder steps under a running conversation: what was answered
/// stays answered, and a conversation that waits in a step that is gone is told so and goes on with the next one.
/// </summary>
public abstract class StepDialog(string id) : Dialog(id)
{
    protected abstract IReadOnlyList<Step> Steps { get; }

    /// <summary>All that applies is known.</summary>
    protected abstract Task<DialogTurnResult> FinishAsync(StepContext step, CancellationToken cancellationToken);

    /// <summary>Says that the questions have changed since the conversation began.</summary>
    protected abstract Task SayOutdatedAsync(StepContext step, CancellationToken cancellationToken);

    /// <summary>A prompt got no usable answer: the way out.</summary>
    protected abstract Task<DialogTurnResult> GiveUpAsync(StepContext step, CancellationToken cancellationToken);

    /// <param name="dc">The stack.</param>
    /// <param name="options">Values known beforehand, by step name; others are dropped.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public override Task<DialogTurnResult> BeginAsync(DialogContext dc, JsonObject? options, CancellationToken cancellationToken)
    {
        var step = ContextOf(dc);
        foreach (var (name, value) in options ?? [])
            if (Find(name) is not null)
                step.Values[name] = value?.DeepClone();
        return AskNextAsync(step, cancellationToken);
    }

    /// <summary>Reached only without a prompt on top: its step or its prompt is gone.</summary>
    public override Task<DialogTurnResult> ContinueAsync(DialogContext dc, CancellationToken cancellationToken) =>
        BringUpToDateAsync(ContextOf(dc), cancellationToken);

    public override async Task<DialogTurnResult> ResumeAsync(DialogContext dc, DialogTurnResult child, CancellationToken cancellationToken)
    {
        var step = ContextOf(dc);
        if (Find(step.Instance.Step) is not { } current)
            return await BringUpToDateAsync(step, cancellationToken);
        if (child.Status == DialogTurnStatus.GaveUp)
            return await GiveUpAsync(step, cancellationToken);
        step.Values[current.Name] = child.Value?.DeepClone();
        if (current.Take is not null && await current.Take(step, cancellationToken) is { } ended)
            return ended;
        Heard(step, current.Name);
        return await AskNextAsync(step, cancellationToken);
    }

    public override Task RepromptAsync(DialogContext dc, CancellationToken cancellationToken) => AskNextAsync(ContextOf(dc), cancellationToken);

    protected Task<DialogTurnResult> AskNextAsync(StepContext step, CancellationToken cancellationToken)
    {
        var next = Steps.FirstOrDefault(candidate => !step.Has(candidate.Name) && candidate.Applies?.Invoke(step) != false);
        step.Instance.Step = next?.Name;
        step.Instance.Version = Version;
        return next is null ? FinishAsync(step, cancellationToken) : next.Ask(step, cancellationToken);
    }

    /// <summary>A conversation whose waiting step is gone must not go on answering that step's prompt.</summary>
    public override bool CanResume(DialogInstance instance) =>
        Find(instance.Step) is not null && StepContext.ValuesOf(instance).All(value => Find(value.Key) is null || Keeps(value.Key, value.Value));

    /// <summary>Whether an answer that was stored still is one.</summary>
    protected virtual bool Keeps(string step, JsonNode? value) => Find(step) is not null;

    /// <summary>A step got its value from the message of this turn, which may tell more than was asked.</summary>
    protected virtual void Heard(StepContext step, string name)
    {
    }

    async Task<DialogTurnResult> BringUpToDateAsync(StepContext step, CancellationToken cancellationToken)
    {
        foreach (var name in step.Values.Where(value => !Keeps(value.Key, value.Value)).Select(value => value.Key).ToList())
            step.Values.Remove(name);
        await SayOutdatedAsync(step, cancellationToken);
        return await AskNextAsync(step, cancellationToken);
    }

    Step? Find(string? name) => Steps.FirstOrDefault(step => step.Name == name);

    static StepContext ContextOf(DialogContext dc) => new(dc, dc.Active!);
}
