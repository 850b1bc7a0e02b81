using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;
using AubmBot.Core.Forms;
using AubmBot.Core.Understanding;

namespace AubmBot.Core.Knowledge;

/// <summary>All of <c>dialogs/</c> as it was read at one moment; never changes, so a turn sees one state of it.</summary>
public sealed class Library
{
    public required IReadOnlyList<Language> Languages { get; init; }

    /// <summary>Language code → key → variants, in most cases one.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Sentences { get; init; }

    public required IReadOnlyDictionary<string, Topic> Topics { get; init; }
    public required IReadOnlyDictionary<string, Form> Forms { get; init; }
    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>Facts of the agency that change: name → value.</summary>
    public required IReadOnlyDictionary<string, string> Agency { get; init; }

    /// <summary>What the menu offers.</summary>
    public required IReadOnlyList<Target> Menu { get; init; }

    /// <summary>What the telephone offers.</summary>
    public required HotlineMenu Hotline { get; init; }

    public required UnderstandingEngine Engine { get; init; }

    /// <summary>What the menu offers where the turn takes place.</summary>
    public IReadOnlyList<Target> MenuFor(BotFramework.Turns.ITurnContext turn) => turn.IsSpoken ? Hotline.Menu : Menu;
}
