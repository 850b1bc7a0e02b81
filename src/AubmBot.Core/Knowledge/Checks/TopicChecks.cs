using System.Buffers;

namespace AubmBot.Core.Knowledge.Checks;

/// <summary>Topics: complete, short enough where it matters, leading somewhere, and still reviewed.</summary>
static class TopicChecks
{
    const int LongestTitle = 60, LongestAnswer = 900, LongestSpoken = 500;

    static readonly SearchValues<char> Symbols = SearchValues.Create("/@#*_<>|{}[]=+&%°«»\"“”•~^\\");

    public static IEnumerable<Finding> Run(Library library, DateOnly today)
    {
        foreach (var topic in library.Topics.Values)
        {
            var file = $"knowledge/{topic.Id}.yaml";
            if (topic.ReviewBy < today)
                yield return new Finding(file, $"was to be reviewed by {topic.ReviewBy:yyyy-MM-dd} ({topic.Owner})", IsError: false);
            if (topic.Owner.Length == 0 || topic.Sources.Count == 0)
                yield return new Finding(file, "names no owner or no source");
            if (topic.Next.Count > 3)
                yield return new Finding(file, "offers more than three next steps");
            foreach (var finding in topic.Next.Append(topic.Starts).Append(topic.StartsWhenTold).OfType<Target>().SelectMany(target => TargetChecks.Run(library, file, target)))
                yield return finding;
            foreach (var finding in topic.Links.SelectMany(link => CheckLink(library, file, link)))
                yield return finding;
            foreach (var language in library.Languages.Where(language => !topic.Texts.ContainsKey(language.Code)))
                yield return new Finding(file, $"has no texts in {language.Code}");
            foreach (var finding in topic.Texts.SelectMany(texts => CheckTexts(file, texts.Key, texts.Value)))
                yield return finding;
            if (topic.Questions.Values.All(questions => questions.Count == 0))
                yield return new Finding(file, "has no questions: nobody will find it");
        }
    }

    static IEnumerable<Finding> CheckLink(Library library, string file, TopicLink link)
    {
        if (!Uri.TryCreate(link.Url, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            yield return new Finding(file, $"the link {link.Url} is no web address");
        foreach (var language in library.Languages.Where(language => !link.Title.ContainsKey(language.Code)))
            yield return new Finding(file, $"the link {link.Url} has no title in {language.Code}");
    }

    static IEnumerable<Finding> CheckTexts(string file, string language, TopicTexts texts)
    {
        (string Name, string Text, int Most)[] limits =
        [
            ("title", texts.Title, LongestTitle), ("button", texts.Button, SentenceChecks.LongestButton),
            ("answer", texts.Answer, LongestAnswer), ("spoken", texts.SpokenAnswer, LongestSpoken), ("short", texts.ShortAnswer, int.MaxValue),
        ];
        foreach (var (name, text, most) in limits)
        {
            if (string.IsNullOrWhiteSpace(text))
                yield return new Finding(file, $"{language}.{name} is missing");
            else if (text.Length > most)
                yield return new Finding(file, $"{language}.{name} has {text.Length} characters, {most} at most");
        }
        if (SmsParts.Of(texts.ShortAnswer) > 2)
            yield return new Finding(file, $"{language}.short needs {SmsParts.Of(texts.ShortAnswer)} SMS parts, 2 at most");
        if (texts.SpokenAnswer.AsSpan().ContainsAny(Symbols) || texts.SpokenAnswer.Contains("www", StringComparison.OrdinalIgnoreCase))
            yield return new Finding(file, $"{language}.spoken holds a symbol or an address on the web: it is read aloud");
    }
}
