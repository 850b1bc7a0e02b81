using AubmBot.Core.Forms;

namespace AubmBot.Core.Hotline;

/// <summary>
/// A form as a keypad can answer it. What needs letters is left out or spoken; what is spoken comes last, so that whoever
/// hangs up after speaking has said everything.
/// </summary>
public static class SpokenForm
{
    static readonly string[] NeedsLetters = ["attachment", "email", "place"];

    public static Form Of(Form form) => form with
    {
        Fields = [.. form.Fields.Where(IsAsked).Select(Ask).OrderBy(field => field.Type == "text")],
    };

    static bool IsAsked(FormField field) => !NeedsLetters.Contains(field.Type) && (!field.Optional || field.Type == "phone");

    // A number to call back stands in for the address that cannot be spelt.
    static FormField Ask(FormField field) =>
        field.Type == "phone" ? field with { When = new Dictionary<string, IReadOnlyList<string>>() } : field;
}
