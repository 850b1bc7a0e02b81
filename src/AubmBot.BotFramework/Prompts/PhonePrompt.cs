using AubmBot.BotFramework.Languages;
using PhoneNumbers;

namespace AubmBot.BotFramework.Prompts;

/// <summary>A telephone number as E.164. Without a country code it is Moroccan; citizens abroad keep theirs.</summary>
public sealed class PhonePrompt(ILanguages languages) : Prompt("phone", languages)
{
    protected override Recognition Recognize(PromptContext prompt) =>
        Normalize(prompt.Text) is { } number ? Recognition.Of(number) : Recognition.Failed();

    /// <summary>E.164 of a number somebody typed, or null where it is none that could be called.</summary>
    public static string? Normalize(string text)
    {
        var util = PhoneNumberUtil.GetInstance();
        try
        {
            var number = util.Parse(text, "MA");
            return util.IsValidNumber(number) ? util.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
