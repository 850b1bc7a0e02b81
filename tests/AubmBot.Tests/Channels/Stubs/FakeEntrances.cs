using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Tests.Channels.Stubs;

/// <summary>Two places to go to, named after the language.</summary>
sealed class FakeEntrances : IEntrances
{
    public string Greeting(string language) => $"greeting {language}";

    public IReadOnlyList<CardAction> Menu(string language) =>
        [CardAction.Button($"menu {language}", "do:menu"), CardAction.Button($"a label of more than thirty characters {language}", "form:complaint")];

    public IReadOnlyList<CardAction> Questions(string language) => [CardAction.Button($"question {language}", "opening-hours")];

    public IReadOnlyList<(string Word, string Meaning)> Commands(string language) => [("menu", $"the menu {language}")];
}
