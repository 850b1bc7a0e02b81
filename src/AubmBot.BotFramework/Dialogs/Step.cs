namespace AubmBot.BotFramework.Dialogs;

/// <summary>One named thing a <see cref="StepDialog"/> needs to know.</summary>
/// <param name="Name">Stored with a running conversation; renaming it is removing it and adding another.</param>
/// <param name="Ask">Begins the prompt that gets the value.</param>
/// <param name="Applies">Whether the step is needed, given the values so far; always unless told.</param>
/// <param name="Take">Looks at the value just got; may end the dialog. Keeps the value unless told otherwise.</param>
public sealed record Step(
    string Name,
    Func<StepContext, CancellationToken, Task<DialogTurnResult>> Ask,
    Func<StepContext, bool>? Applies = null,
    Func<StepContext, CancellationToken, Task<DialogTurnResult?>>? Take = null);
