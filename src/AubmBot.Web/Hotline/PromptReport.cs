using AubmBot.Core.Knowledge;

namespace AubmBot.Web.Hotline;

/// <summary>Tells which of the telephone's sentences and answers the agency has recorded itself. None is an error: the voice says the rest.</summary>
static class PromptReport
{
    static readonly string[] Types = [".mp3", ".wav"];

    public static IEnumerable<string> Of(Library library, string dialogs)
    {
        foreach (var language in library.Languages.Select(language => language.Code))
        {
            var folder = Path.Combine(dialogs, language, "prompts");
            var keys = RecordableSentences.Of(library, language).ToList();
            var missing = keys.Where(key => !Types.Any(type => File.Exists(Path.Combine(folder, key + type)))).ToList();
            yield return missing.Count == keys.Count
                ? $"{language}/prompts: nothing is recorded, the voice says everything."
                : $"{language}/prompts: {keys.Count - missing.Count} of {keys.Count} recorded; missing: {string.Join(", ", missing)}";
        }
    }
}
