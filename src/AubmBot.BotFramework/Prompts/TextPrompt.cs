using AubmBot.BotFramework.Languages;

namespace AubmBot.BotFramework.Prompts;

/// <summary>Free text between two lengths, in UTF-16 units.</summary>
public sealed class TextPrompt(ILanguages languages) : Prompt("text", languages)
{
    public override bool TakesAnyText => true;

    protected override Recognition Recognize(PromptContext prompt)
    {
        // The label of a button of an older message is nobody's own words.
        if (prompt.ButtonId is not null)
            return Recognition.Failed();
        var text = prompt.Turn.Activity.Text?.Trim() ?? "";
        if (text.Length < (prompt.Options.Min ?? 1))
            return Recognition.Failed(text.Length == 0 ? null : "too-short");
        return text.Length > (prompt.Options.Max ?? 4_000) ? Recognition.Failed("too-long") : Recognition.Of(text);
    }
}
