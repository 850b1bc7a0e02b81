using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;

namespace AubmBot.BotFramework.Prompts;

/// <summary>Yes or no, in the words of any language the bot speaks: oui, نعم, واخا, ah, la …</summary>
public sealed class ConfirmPrompt(ILanguages languages) : Prompt("confirm", languages)
{
    public const string Yes = "yes", No = "no";

    protected override IEnumerable<CardAction> Buttons(PromptContext prompt) =>
        [CardAction.Button(prompt.Say("prompt.yes"), Yes), CardAction.Button(prompt.Say("prompt.no"), No)];

    protected override Recognition Recognize(PromptContext prompt)
    {
        if (prompt.ButtonId == Yes || prompt.Folded == "1" || prompt.Means("yes"))
            return Recognition.Of(true);
        return prompt.ButtonId == No || prompt.Folded == "2" || prompt.Means("no") ? Recognition.Of(false) : Recognition.Failed();
    }
}
