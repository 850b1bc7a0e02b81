using System.Text.Json;
using AubmBot.BotFramework.Channels;

namespace AubmBot.Channels.Meta;

/// <summary>
/// How far messages came (Messenger Platform, message_deliveries and messaging_seen). A bare watermark names no message:
/// only what is named is noted.
/// </summary>
static class MessagingReceipts
{
    public static IEnumerable<DeliveryReceipt> Of(IEnumerable<JsonElement> entries, string channelId, string account)
    {
        foreach (var item in entries.SelectMany(entry => entry.Items("messaging")))
        {
            if (!MessagingEvents.IsFromCitizen(item, account))
                continue;
            if (item.At("delivery")?.At("mids") is { ValueKind: JsonValueKind.Array } delivered)
                foreach (var mid in delivered.EnumerateArray())
                    if (mid.ValueKind == JsonValueKind.String)
                        yield return new DeliveryReceipt(channelId, mid.GetString()!, DeliveryState.Delivered);
            if (item.At("read")?.Text("mid") is { } read)
                yield return new DeliveryReceipt(channelId, read, DeliveryState.Read);
        }
    }
}
