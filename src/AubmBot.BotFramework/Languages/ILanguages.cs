namespace AubmBot.BotFramework.Languages;

/// <summary>Every language the bot speaks and every sentence it says.</summary>
public interface ILanguages
{
    IReadOnlyList<Language> All { get; }

    Language this[string code] { get; }

    bool Speaks(string code);

    /// <summary>
    /// The sentence of a key with its <c>{names}</c> filled in. A key that the language lacks falls back to the first
    /// language; one that no language has is the key itself, which <c>check-dialogs</c> reports before a citizen sees it.
    /// </summary>
    string Say(string key, string language, params ReadOnlySpan<(string Name, string Value)> values);

    /// <summary>Sentences that take turns under one key, such as the hints of a prompt; empty where there are none.</summary>
    IReadOnlyList<string> Variants(string key, string language);

    bool Has(string key, string language);
}
