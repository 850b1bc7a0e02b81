using AubmBot.BotFramework.Schema;

namespace AubmBot.BotFramework.Channels;

/// <summary>What platforms show before and beside a conversation: who is here, and where one can go. Set there once, at the start.</summary>
public interface IEntrances
{
    /// <summary>Said to whoever has not written yet; at most 160 characters.</summary>
    string Greeting(string language);

    /// <summary>The menu that always stands there.</summary>
    IReadOnlyList<CardAction> Menu(string language);

    /// <summary>Questions to begin with, four at most.</summary>
    IReadOnlyList<CardAction> Questions(string language);

    /// <summary>Words that always work, and what each does.</summary>
    IReadOnlyList<(string Word, string Meaning)> Commands(string language);
}
