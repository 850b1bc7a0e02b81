using System.Text.Json;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using PhoneNumbers;

namespace AubmBot.BotFramework.Prompts;

/// <summary>A telephone number as E.164. Without a country code it is Moroccan; citizens abroad keep theirs.</summary>
public sealed class PhonePrompt(ILanguages languages) : Prompt("phone", languages)
{
    protected override IEnumerable<CardAction> Buttons(PromptContext prompt) =>
        prompt.Options.Own ? [new CardAction { Type = CardAction.ShareNumber, Title = prompt.Say("prompt.share-number") }] : [];

    protected override Recognition Recognize(PromptContext prompt) =>
        Normalize(Shared(prompt) ?? prompt.Text) is { } number ? Recognition.Of(number) : Recognition.Failed();

    static string? Shared(PromptContext prompt) =>
        prompt.Turn.Activity.Attachments is [{ ContentType: AttachmentTypes.Contact, Content: { ValueKind: JsonValueKind.Object } contact }, ..]
        && contact.TryGetProperty("phone", out var phone) && phone.ValueKind == JsonValueKind.String ? phone.GetString() : null;

    /// <summary>E.164 of a number somebody typed, or null where it is none that could be called.</summary>
    /// <param name="text">As it was typed.</param>
    /// <param name="near">A number in E.164: without a country code the other one is of the same country; unless told, Moroccan.</param>
    public static string? Normalize(string text, string? near = null)
    {
        var util = PhoneNumberUtil.GetInstance();
        try
        {
            var region = near is null ? null : util.GetRegionCodeForNumber(util.Parse(near, null));
            var number = util.Parse(text, region ?? "MA");
            return util.IsValidNumber(number) ? util.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
