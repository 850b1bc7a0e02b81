using System.Globalization;
using AubmBot.BotFramework.Languages;

namespace AubmBot.BotFramework.Prompts;

/// <summary>A whole number between two limits, in digits of any script or as a word ("trois", "ثلاثة", "tlata").</summary>
public sealed class NumberPrompt(ILanguages languages) : Prompt("number", languages)
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
        // One run of digits, with spaces or dots between thousands: "1 250", "1.250", "300 m²" but not "12/30".
        var digits = string.Concat(prompt.Text.TakeWhile(c => char.IsAsciiDigit(c) || c is ' ' or '.' or '\u00A0' or '\u202F').Where(char.IsAsciiDigit));
        var rest = prompt.Text.SkipWhile(c => !char.IsAsciiLetter(c) && c < 128).ToArray();
        if (digits.Length > 0 && !rest.Any(char.IsAsciiDigit) && int.TryParse(digits, CultureInfo.InvariantCulture, out var number)
            && !prompt.Text.AsSpan().ContainsAny('/', ','))
            return prompt.Text.Contains('-', StringComparison.Ordinal) ? null : number;
        foreach (var language in _languages.All)
            if (language.Words.Numbered("numbers").TryGetValue(prompt.Folded, out var word))
                return word;
        return null;
    }
}
