using System.Text.RegularExpressions;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Languages;

/// <summary>The dialogs with one folder more: a language that no line of code knows, begun and not complete.</summary>
public sealed class SpanishDialogs : IDisposable
{
    public const string Welcome = "Bienvenido a la agencia urbana.", Changed = "De acuerdo, le respondo en español.", Menu = "¿Qué desea hacer?",
        Address = "La sede de la agencia está en Béni Mellal.", Send = "Enviar mensaje";

    readonly DialogsCopy _dialogs = new();

    public SpanishDialogs()
    {
        _dialogs.AddLanguage("es", like: "fr");
        Set("es/language.yaml", "^name: .*$", "name: Español");
        Set("es/language.yaml", "^culture: .*$", "culture: es-ES");
        Set("es/language.yaml", "^  name: .*$", "  name: [español, espagnol, castellano, \"en español\", \"en español por favor\"]");
        Set("es/sentences.yaml", @"^welcome: \|\n(?:  .*\n|\n)+", $"welcome: \"{Welcome}\"\n");
        Set("es/sentences.yaml", "^menu: .*$", $"menu: \"{Menu}\"");
        Set("es/sentences.yaml", "^  changed: .*$", $"  changed: \"{Changed}\"");
        Set("es/page.yaml", "^page.send: .*$", $"page.send: \"{Send}\"");
        // Not translated yet: the first language stands in.
        Set("es/sentences.yaml", "^stop: .*\n", "");
        Set("knowledge/address.yaml", "^texts:\n", $"texts:\n  es: {{ title: \"Dirección\", button: \"Dirección\", answer: \"{Address}\", short: \"{Address}\", spoken: \"{Address}\" }}\n");
    }

    public Dictionary<string, string> Settings => new() { ["Dialogs:Folder"] = _dialogs.Path };

    public void Dispose() => _dialogs.Dispose();

    void Set(string file, string pattern, string replacement) => _dialogs.Change(file, text =>
    {
        var edited = new Regex(pattern, RegexOptions.Multiline).Replace(text, replacement.Replace("$", "$$", StringComparison.Ordinal), 1);
        edited.ShouldNotBe(text, $"{file} holds nothing like {pattern}");
        return edited;
    });
}
