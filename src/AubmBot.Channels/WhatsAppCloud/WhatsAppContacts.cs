using System.Text.Json;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Meta;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.WhatsAppCloud;

/// <summary>
/// A contact that was shared. WhatsApp's own id says whose number it is; a contact without one has the number as somebody wrote
/// it into their telephone: without a country, with spaces. It is the sender's own where it can be read as the number that
/// WhatsApp vouches for, and never otherwise.
/// </summary>
static class WhatsAppContacts
{
    /// <param name="message">As the webhook has it.</param>
    /// <param name="from">The number that wrote, with its plus sign.</param>
    public static List<Attachment>? Of(JsonElement message, string from)
    {
        var numbers = message.Items("contacts").SelectMany(contact => contact.Items("phones")).Select(phone => NumberOf(phone, from)).OfType<string>().ToList();
        if (numbers.Count == 0)
            return null;
        var isOwn = numbers.Contains(from);
        return ActivityData.Attachment(AttachmentTypes.Contact, ("phone", isOwn ? from : numbers[0]), ("own", isOwn));
    }

    static string? NumberOf(JsonElement phone, string from) =>
        phone.Text("wa_id") is { Length: > 0 } id ? $"+{id}" : phone.Text("phone") is { Length: > 0 } written ? Read(written, from) : null;

    // As it is dialled where the sender is, or in Morocco, or international without its plus sign. What can be two numbers is no
    // proof of either.
    static string Read(string written, string from)
    {
        var readings = new[] { PhonePrompt.Normalize(written, near: from), PhonePrompt.Normalize(written), PhonePrompt.Normalize($"+{written.Trim()}") };
        return readings.OfType<string>().Distinct().ToList() is [var only] ? only : PhonePrompt.Normalize(written) ?? written;
    }
}
