namespace AubmBot.Core.Knowledge.Checks;

/// <summary>Forms: every text that will be said is there, and conditions name fields and choices that exist.</summary>
static class FormChecks
{
    static readonly string[] FormTexts = ["title", "button", "intro", "done"];

    public static IEnumerable<Finding> Run(Library library)
    {
        foreach (var form in library.Forms.Values)
        {
            var file = $"forms/{form.Id}.yaml";
            var keys = FormTexts.Select(text => $"{form.Texts}.{text}").Concat(form.Fields.SelectMany(field => FieldTexts(form.Texts, field)));
            foreach (var key in keys)
                if (library.Sentences.Values.All(sentences => !sentences.ContainsKey(key)))
                    yield return new Finding(file, $"{key} has no text in any language");
            foreach (var (field, name, value) in form.Fields.SelectMany(field => field.When.SelectMany(when => when.Value.Select(value => (field, when.Key, value)))))
                if (form.Fields.FirstOrDefault(other => other.Name == name)?.Choices?.Contains(value) != true)
                    yield return new Finding(file, $"{field.Name} depends on {name}={value}, which cannot be");
        }
    }

    static IEnumerable<string> FieldTexts(string form, Forms.FormField field)
    {
        yield return $"{form}.{field.Name}.ask";
        yield return $"{form}.{field.Name}.label";
        if (field.MustBeYes)
            yield return $"{form}.{field.Name}.refused";
        foreach (var choice in field.Choices ?? [])
            yield return $"{form}.{field.Name}.choice.{choice}";
    }
}
