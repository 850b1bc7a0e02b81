using System.Globalization;
using System.Text.RegularExpressions;
using AubmBot.BotFramework.Languages;

namespace AubmBot.BotFramework.Prompts;

/// <summary>A whole number between two limits, in digits of any script or as a word ("trois", "ثلاثة", "tlata").</summary>
public sealed partial class NumberPrompt(ILanguages languages) : Prompt("number", languages)
{
    readonly ILanguages _languages = languages;

    protected override Recognition Recognize(PromptContext prompt)
    {
        if (Read(prompt) is not { } number)
            return Recognition.Failed();
        return number < (prompt.Options.Min ?? int.MinValue) || number > (prompt.Options.Max ?? int.MaxValue)
            ? Recognition.Failed("out-of-range")
            : Recognition.Of(number);
    }

    int? Read(PromptContext prompt)
    {
        if (OneNumber().Match(prompt.Text) is { Success: true } match)
            return int.TryParse(string.Concat(match.Groups[1].Value.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out var number) ? number : null;
        foreach (var language in _languages.All)
            if (language.Words.Numbered("numbers").TryGetValue(prompt.Folded, out var word))
                return word;
        return null;
    }

    // One number, with what it counts behind it: "3", "1 250", "1.250", "300 m²"; not "12/30", "2.5" or "3 4".
    [GeneratedRegex(@"^([0-9]{1,3}(?:[ .\u00A0\u202F][0-9]{3})+|[0-9]+)[^0-9]*$", RegexOptions.NonBacktracking)]
    private static partial Regex OneNumber();
}
