using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Text;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Forms;

/// <summary>Shows what a form collected, for the citizen to confirm: "Commune : Béni Mellal".</summary>
public sealed class FormSummary(LiveLibrary library)
{
    public string Write(Form form, IEnumerable<FormAnswer> answers, string language)
    {
        var lines = new StringBuilder(library.Say("form.summary.title", language));
        foreach (var answer in answers.Where(answer => !answer.Field.MustBeYes))
            lines.Append('\n').Append(library.Say(
                "form.summary.line", language,
                ("label", library.Say($"{form.Texts}.{answer.Field.Name}.label", language)), ("value", Show(form, answer, language))));
        return lines.ToString();
    }

    string Show(Form form, FormAnswer answer, string language) => answer.Value switch
    {
        null => library.Say("form.summary.none", language),
        JsonArray files => library.Count("file", files.Count, language),
        JsonValue value when value.TryGetValue(out bool yes) => library.Say(yes ? "prompt.yes" : "prompt.no", language),
        JsonValue value => Bidi.Isolate(Bidi.Strip(ShowText(form, answer.Field, value.ToString(), language))),
        _ => "",
    };

    /// <summary>One value as a citizen reads it.</summary>
    public string ShowText(Form form, FormField field, string value, string language) => field.Type switch
    {
        "choice" => library.Say($"{form.Texts}.{field.Name}.choice.{value}", language),
        "place" => library.Current.Places.FirstOrDefault(place => place.Id == value) is { } place
            && place.Names.TryGetValue(language, out var name) ? name : value,
        "date" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
            day.ToString("d MMMM yyyy", library[language].Culture),
        _ => value,
    };
}
