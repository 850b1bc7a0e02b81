namespace AubmBot.Core.Knowledge.Checks;

/// <summary>Every key in every language, with the same places to fill in; button labels short enough for every channel.</summary>
static class SentenceChecks
{
    /// <summary>Characters of a button: what Messenger and WhatsApp show.</summary>
    public const int LongestButton = 20;

    static readonly string[] ButtonKeys = ["do.", "prompt.yes", "prompt.no", "prompt.skip", "form.restart"];

    public static IEnumerable<Finding> Run(Library library)
    {
        var keys = library.Sentences.Values.SelectMany(sentences => sentences.Keys).Where(key => !PluralChecks.IsForm(key)).Distinct().Order(StringComparer.Ordinal);
        foreach (var key in keys)
            foreach (var language in library.Languages)
                foreach (var finding in Check(library, key, language.Code))
                    yield return finding;
    }

    static IEnumerable<Finding> Check(Library library, string key, string language)
    {
        if (!library.Sentences[language].TryGetValue(key, out var variants))
        {
            yield return new Finding(key, $"has no text in {language}");
            yield break;
        }
        if (variants.Any(string.IsNullOrWhiteSpace))
            yield return new Finding(key, $"is empty in {language}");
        var others = library.Sentences.Where(other => other.Key != language && other.Value.ContainsKey(key));
        if (others.Any(other => !Names(other.Value[key]).SetEquals(Names(variants))))
            yield return new Finding(key, $"fills in other names in {language} than elsewhere");
        if (IsButton(key) && variants.Any(label => label.Length > LongestButton))
            yield return new Finding(key, $"is a button of more than {LongestButton} characters in {language}");
    }

    static bool IsButton(string key) =>
        ButtonKeys.Any(start => key.StartsWith(start, StringComparison.Ordinal))
        || (key.StartsWith("form.", StringComparison.Ordinal) && key.Contains(".choice.", StringComparison.Ordinal))
        || key.EndsWith(".button", StringComparison.Ordinal);

    static HashSet<string> Names(IEnumerable<string> variants) =>
        [.. variants.SelectMany(text => text.Split('{').Skip(1)).Select(rest => rest.Split('}')[0])];
}
