using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Dialogue;

/// <summary>The menu of <c>dialogs/menu.yaml</c>, the way to another place, and the sentences under <c>profile</c>, as platforms show them.</summary>
public sealed class Entrances(LiveLibrary library, Replies replies) : IEntrances
{
    const int MostQuestions = 4;

    // What the bot listens to everywhere (Commands), in letters that every platform takes for a command.
    static readonly string[] Words = ["menu", "agent", "ailleurs", "annuler"];

    public string Greeting(string language) => library.Say("profile.greeting", language);

    public IReadOnlyList<CardAction> Menu(string language) =>
        [.. library.Current.Menu.Append(Target.Do("continue")).Select(target => CardAction.Button(replies.Label(target, language), target.ToString()))];

    public IReadOnlyList<CardAction> Questions(string language) =>
        [.. library.Current.Menu.Take(MostQuestions).Select(target => CardAction.Button(Question(target, language), target.ToString()))];

    public IReadOnlyList<(string Word, string Meaning)> Commands(string language) =>
        [.. Words.Select(word => (word, library.Say($"profile.command.{word}", language)))];

    // There is room for the whole title, and it says more than a button can.
    string Question(Target target, string language) =>
        target.Kind == TargetKind.Topic && library.Current.Topics.GetValueOrDefault(target.Id)?.Texts.GetValueOrDefault(language) is { } texts
            ? texts.Title
            : replies.Label(target, language);
}
