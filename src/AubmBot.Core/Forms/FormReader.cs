using AubmBot.BotFramework.Text;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Understanding.Entities;

namespace AubmBot.Core.Forms;

/// <summary>Reads one file of <c>forms/</c>; its texts become sentences, so that they are filled, checked and said like all others.</summary>
static class FormReader
{
    static readonly string[] Types = ["text", "choice", "confirm", "number", "date", "phone", "email", "place", "attachment"];

    public static Form Read(DialogFiles files, string file, IReadOnlyDictionary<string, SentenceReader> sentences)
    {
        var yaml = files.Read<FormYaml>(file);
        if (yaml.Id != Path.GetFileNameWithoutExtension(file))
            throw new DialogsProblemException($"{file}: its id is {yaml.Id}");
        var form = new Form(yaml.Id, yaml.Version, yaml.Kind, [.. yaml.Fields.Select(field => Field(field, file))]);
        AddTexts(yaml.Texts, form.Texts, file, sentences);
        foreach (var field in yaml.Fields)
            AddTexts(field.Texts, $"{form.Texts}.{field.Name}", file, sentences);
        return form;
    }

    static FormField Field(FieldYaml yaml, string file)
    {
        if (!Types.Contains(yaml.Type))
            throw new DialogsProblemException($"{file}: field {yaml.Name} has the unknown type {yaml.Type}");
        if (yaml.Type == "choice" && yaml.Choices is not { Count: > 0 })
            throw new DialogsProblemException($"{file}: field {yaml.Name} has no choices");
        if (yaml.Words.Keys.FirstOrDefault(choice => yaml.Choices?.Contains(choice) != true) is { } unknown)
            throw new DialogsProblemException($"{file}: field {yaml.Name} has words for the unknown choice {unknown}");
        return new FormField
        {
            Name = yaml.Name,
            Type = yaml.Type,
            Optional = yaml.Optional,
            MustBeYes = yaml.MustBeYes,
            Min = yaml.Min,
            Max = yaml.Max,
            Choices = yaml.Choices,
            Entity = yaml.Entity is null ? null : EntityOf(yaml, file),
            Words = yaml.Words.ToDictionary(choice => choice.Key, choice => (IReadOnlyList<string>)[.. choice.Value.Select(Folding.Fold)]),
            Story = yaml.Story,
            When = yaml.When.ToDictionary(condition => condition.Key, condition => (IReadOnlyList<string>)condition.Value),
        };
    }

    static EntityKind EntityOf(FieldYaml yaml, string file) =>
        Enum.TryParse<EntityKind>(yaml.Entity!.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind)
            ? kind
            : throw new DialogsProblemException($"{file}: field {yaml.Name} has the unknown entity {yaml.Entity}");

    static void AddTexts(Dictionary<string, object> texts, string key, string file, IReadOnlyDictionary<string, SentenceReader> sentences)
    {
        foreach (var (language, text) in texts)
        {
            if (!sentences.TryGetValue(language, out var reader))
                throw new DialogsProblemException($"{file}: there is no language {language}");
            reader.Add(text, key, file);
        }
    }

    sealed class FormYaml
    {
        public string Id { get; set; } = "";
        public int Version { get; set; } = 1;
        public string Kind { get; set; } = "";
        public Dictionary<string, object> Texts { get; set; } = [];
        public List<FieldYaml> Fields { get; set; } = [];
    }

    sealed class FieldYaml
    {
        public string Name { get; set; } = "";
        public string Type { get; set; } = "";
        public bool Optional { get; set; }
        public bool MustBeYes { get; set; }
        public int? Min { get; set; }
        public int? Max { get; set; }
        public List<string>? Choices { get; set; }
        public string? Entity { get; set; }
        public bool Story { get; set; }
        public Dictionary<string, List<string>> Words { get; set; } = [];
        public Dictionary<string, List<string>> When { get; set; } = [];
        public Dictionary<string, object> Texts { get; set; } = [];
    }
}
