using AubmBot.Core.Hotline;
using AubmBot.Core.Knowledge;

namespace AubmBot.Web.Hotline;

/// <summary>What the telephone says as a whole and always the same, and so can be recorded: no number and no name is filled in.</summary>
static class RecordableSentences
{
    const string Spoken = "spoken.";

    // Parts of other sentences, labels behind a recording, and what is sent as a text message or heard by the team.
    static readonly string[] Parts =
        ["hotline.hours", "hotline.minutes.", "hotline.days.", "hotline.today", "hotline.keys", "hotline.sms.choice", "hotline.missed-call", "hotline.whisper"];

    public static IEnumerable<string> Of(Library library, string language)
    {
        var sentences = library.Sentences[language];
        return sentences.Keys.Where(key => IsSaid(library, key) && !Parts.Any(part => key.StartsWith(part, StringComparison.Ordinal)))
            .Where(key => Heard(sentences, key).All(text => !text.Contains('{', StringComparison.Ordinal)))
            .Concat(library.Topics.Keys).Order(StringComparer.Ordinal);
    }

    static bool IsSaid(Library library, string key) => !key.StartsWith(Spoken, StringComparison.Ordinal)
        && !key.Contains(".choice.", StringComparison.Ordinal) && !key.EndsWith(".hint", StringComparison.Ordinal)
        && (key.StartsWith("hotline.", StringComparison.Ordinal)
            || (library.Sentences.Values.Any(sentences => sentences.ContainsKey(Spoken + key)) && !key.StartsWith("do.", StringComparison.Ordinal))
            || IsOfAForm(library, key));

    static bool IsOfAForm(Library library, string key) => library.Forms.Values.Any(form =>
        key == $"{form.Texts}.intro"
        || SpokenForm.Of(form).Fields.Any(field => key == $"{form.Texts}.{field.Name}.ask" || (field.MustBeYes && key == $"{form.Texts}.{field.Name}.refused")));

    static IReadOnlyList<string> Heard(IReadOnlyDictionary<string, IReadOnlyList<string>> sentences, string key) =>
        sentences.TryGetValue(Spoken + key, out var spoken) ? spoken : sentences[key];
}
