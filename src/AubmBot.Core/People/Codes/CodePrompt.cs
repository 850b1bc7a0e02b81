using System.Text.Json.Nodes;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Text;

namespace AubmBot.Core.People.Codes;

/// <summary>The six digits of a text message, in any digits and with anything between them.</summary>
public sealed class CodePrompt(ILanguages languages) : Prompt("code", languages)
{
    const int Length = 6;

    protected override Recognition Recognize(PromptContext prompt) =>
        Digits.Only(prompt.Text) is { Length: Length } code ? Recognition.Of(JsonValue.Create(code)) : Recognition.Failed();
}
