using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;

namespace AubmBot.BotFramework.Prompts;

/// <summary>One of a list, by button, number (2, ٢), label in any language, ordinal word ("la deuxième", "الثانية"), or near miss.</summary>
public sealed class ChoicePrompt(ILanguages languages) : Prompt("choice", languages)
{
    readonly ILanguages _languages = languages;

    protected override IEnumerable<CardAction> Buttons(PromptContext prompt) =>
        Choices(prompt).Select(id => CardAction.Button(prompt.Say(LabelKey(prompt, id)), id));

    protected override Recognition Recognize(PromptContext prompt)
    {
        var choices = Choices(prompt);
        if (prompt.ButtonId is { } pressed && choices.Contains(pressed))
            return Recognition.Of(pressed);
        if (prompt.Folded.Length == 0)
            return Recognition.Failed();
        if (Position(prompt) is { } position)
            return position >= 1 && position <= choices.Count ? Recognition.Of(choices[position - 1]) : Recognition.Failed("no-such-number");
        return (Find(prompt, choices, static (typed, known) => typed == known)
            ?? Find(prompt, choices, Distance.IsTypoOf) ?? Plain(prompt)) is { } found ? Recognition.Of(found) : Recognition.Failed();
    }

    static string? Plain(PromptContext prompt) => prompt.Means("yes") ? prompt.Options.Yes : prompt.Means("no") ? prompt.Options.No : null;

    static IReadOnlyList<string> Choices(PromptContext prompt) => prompt.Options.Choices ?? [];

    static string LabelKey(PromptContext prompt, string id) =>
        prompt.Options.Labels?.Replace("{id}", id, StringComparison.Ordinal) ?? $"{prompt.Options.Texts}.choice.{id}";

    int? Position(PromptContext prompt)
    {
        if (int.TryParse(prompt.Folded, out var number))
            return number;
        foreach (var language in _languages.All)
            if (language.Words.Numbered("ordinals").TryGetValue(prompt.Folded, out var ordinal))
                return ordinal;
        return null;
    }

    string? Find(PromptContext prompt, IReadOnlyList<string> choices, Func<string, string, bool> matches)
    {
        foreach (var id in choices)
            foreach (var language in _languages.All)
                if (matches(prompt.Folded, Folding.Fold(_languages.Say(LabelKey(prompt, id), language.Code))))
                    return id;
        return null;
    }
}
