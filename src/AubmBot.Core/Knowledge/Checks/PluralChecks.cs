using AubmBot.BotFramework.Languages;

namespace AubmBot.Core.Knowledge.Checks;

/// <summary>Whatever is counted has, in every language, each of that language's plural forms and no other.</summary>
static class PluralChecks
{
    public static bool IsForm(string key) => key.StartsWith(LanguagesExtensions.Counted, StringComparison.Ordinal);

    public static IEnumerable<Finding> Run(Library library)
    {
        var counted = library.Sentences.Values.SelectMany(sentences => sentences.Keys).Where(IsForm)
            .Select(key => key[..key.LastIndexOf('.')]).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var language in library.Languages)
            foreach (var what in counted)
                foreach (var finding in Check(what, language, library.Sentences[language.Code]))
                    yield return finding;
    }

    static IEnumerable<Finding> Check(string what, Language language, IReadOnlyDictionary<string, IReadOnlyList<string>> sentences)
    {
        var wanted = language.Plurals.Categories.ToHashSet();
        foreach (var category in wanted.Where(category => !sentences.ContainsKey($"{what}.{category}")))
            yield return new Finding($"{what}.{category}", $"has no text in {language.Code}");
        foreach (var (key, variants) in sentences.Where(sentence => sentence.Key.StartsWith($"{what}.", StringComparison.Ordinal)))
            if (!wanted.Contains(key[(what.Length + 1)..]))
                yield return new Finding(key, $"is no plural form of {language.Code}");
            else if (NeedsTheNumber(language, key[(what.Length + 1)..]) && variants.Any(text => !text.Contains("{n}", StringComparison.Ordinal)))
                yield return new Finding(key, $"does not say the number {{n}} in {language.Code}");
    }

    // A form of one number may say by itself how many, as the Arabic dual does; a form for several numbers cannot.
    static bool NeedsTheNumber(Language language, string category) => Enumerable.Range(0, 200).Count(n => language.Plurals.CategoryOf(n) == category) > 1;
}
