using System.Globalization;

namespace AubmBot.Core.Knowledge;

/// <summary>Reads one file of <c>knowledge/</c>.</summary>
static class TopicReader
{
    public static Topic Read(DialogFiles files, string file, SentenceReader sentences)
    {
        var yaml = files.Read<TopicYaml>(file);
        if (yaml.Id != Path.GetFileNameWithoutExtension(file))
            throw new DialogsProblemException($"{file}: its id is {yaml.Id}");
        return new Topic
        {
            Id = yaml.Id,
            Owner = yaml.Owner,
            Reviewed = Day(yaml.Reviewed, file),
            ReviewBy = Day(yaml.ReviewBy, file),
            Sources = yaml.Sources,
            Confirm = yaml.Confirm,
            Next = [.. yaml.Next.Select(Target.Parse)],
            Starts = yaml.Starts is null ? null : Target.Parse(yaml.Starts),
            StartsWhenTold = yaml.StartsWhenTold is null ? null : Target.Parse(yaml.StartsWhenTold),
            Links = [.. yaml.Links.Select(link => new TopicLink(link.Url, link.Title))],
            Texts = yaml.Texts.ToDictionary(text => text.Key, text => Texts(text.Value, sentences)),
            Questions = yaml.Questions.ToDictionary(list => list.Key, list => (IReadOnlyList<string>)list.Value),
        };
    }

    static TopicTexts Texts(TextsYaml yaml, SentenceReader sentences) => new(
        sentences.Fill(yaml.Title), sentences.Fill(yaml.Button), sentences.Fill(yaml.Answer), sentences.Fill(yaml.Short), sentences.Fill(yaml.Spoken));

    static DateOnly Day(string text, string file) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new DialogsProblemException($"{file}: '{text}' is no day (2026-11-24)");

    sealed class TopicYaml
    {
        public string Id { get; set; } = "";
        public string Owner { get; set; } = "";
        public string Reviewed { get; set; } = "";
        public string ReviewBy { get; set; } = "";
        public List<string> Sources { get; set; } = [];
        public List<string> Confirm { get; set; } = [];
        public List<string> Next { get; set; } = [];
        public string? Starts { get; set; }
        public string? StartsWhenTold { get; set; }
        public List<LinkYaml> Links { get; set; } = [];
        public Dictionary<string, TextsYaml> Texts { get; set; } = [];
        public Dictionary<string, List<string>> Questions { get; set; } = [];
    }

    sealed class LinkYaml
    {
        public string Url { get; set; } = "";
        public Dictionary<string, string> Title { get; set; } = [];
    }

    sealed class TextsYaml
    {
        public string Title { get; set; } = "";
        public string Button { get; set; } = "";
        public string Answer { get; set; } = "";
        public string Short { get; set; } = "";
        public string Spoken { get; set; } = "";
    }
}
