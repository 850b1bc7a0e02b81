using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Meta;

namespace AubmBot.Channels.WhatsAppCloud;

/// <summary>Reads <c>entry[].changes[].value</c>, of our number only: messages, and what became of ours.</summary>
sealed class WhatsAppEvents(string phoneNumberId)
{
    public const string Object = "whatsapp_business_account";

    public IEnumerable<Activity> Read(IEnumerable<JsonElement> entries) =>
        Values(entries).SelectMany(value => value.Items("messages").Select(message => Of(value, message)).Concat(Echoes(value))).OfType<Activity>();

    public IEnumerable<DeliveryReceipt> Receipts(IEnumerable<JsonElement> entries) =>
        Values(entries).SelectMany(value => value.Items("statuses")).Select(Receipt).OfType<DeliveryReceipt>();

    IEnumerable<JsonElement> Values(IEnumerable<JsonElement> entries) => entries
        .SelectMany(entry => entry.Items("changes")).Select(change => change.At("value") ?? default)
        .Where(value => value.At("metadata")?.Text("phone_number_id") == phoneNumberId);

    Activity? Of(JsonElement value, JsonElement message) =>
        message.Text("id") is { } id && message.Text("from") is { } from && message.At("group_id") is null
            ? WhatsAppMessages.Of(message, In(from, NameOf(value, from), id, message))
            : null;

    // A person of the agency wrote from WhatsApp's own app (Cloud API, Coexistence, smb_message_echoes).
    IEnumerable<Activity> Echoes(JsonElement value)
    {
        foreach (var echo in value.Items("message_echoes"))
        {
            if (echo.Text("id") is not { } id || echo.Text("to") is not { } person)
                continue;
            var spoken = In(person, null, id, echo);
            spoken.Type = ActivityTypes.Event;
            spoken.Name = EventNames.PersonSpoke;
            spoken.Text = echo.At("text")?.Text("body");
            yield return spoken;
        }
    }

    static DeliveryReceipt? Receipt(JsonElement status)
    {
        DeliveryState? state = status.Text("status") switch
        {
            "sent" => DeliveryState.Sent,
            "delivered" => DeliveryState.Delivered,
            "read" => DeliveryState.Read,
            "failed" => DeliveryState.Failed,
            _ => null,
        };
        if (state is null || status.Text("id") is not { } id)
            return null;
        if (state != DeliveryState.Failed)
            return new DeliveryReceipt(ChannelIds.WhatsAppCloud, id, state.Value);
        var code = status.Items("errors").Select(error => error.Number("code")).FirstOrDefault();
        return new DeliveryReceipt(
            ChannelIds.WhatsAppCloud, id, state.Value,
            code is >= 0 and <= int.MaxValue ? MetaFailures.Of((int)code) : SendFailure.Unknown,
            code is null ? null : FormattableString.Invariant($"{code}"));
    }

    // "contacts" is absent for system messages.
    static string? NameOf(JsonElement value, string from) => value.Items("contacts")
        .FirstOrDefault(contact => contact.Text("wa_id") == from).At("profile")?.Text("name");

    /// <summary>The number that WhatsApp vouches for, as all channels of numbers write it.</summary>
    internal static ChannelAccount Person(string number, string? name) =>
        new() { Id = number.All(char.IsAsciiDigit) ? $"+{number}" : number, Name = name, Role = "user" };

    Activity In(string person, string? name, string id, JsonElement message) => new()
    {
        Id = id,
        ChannelId = ChannelIds.WhatsAppCloud,
        Timestamp = message.Seconds("timestamp"),
        Conversation = new ConversationAccount { Id = person },
        From = Person(person, name),
        Recipient = new ChannelAccount { Id = phoneNumberId, Role = "bot" },
    };
}
