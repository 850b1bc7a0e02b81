using System.Text.Json;
using AubmBot.BotFramework.Channels;

namespace AubmBot.Channels.Meta;

/// <summary>
/// How far messages came (Messenger Platform, message_deliveries and message_reads): those that are named, and all that were
/// sent up to the watermark. Instagram names what was seen and has no watermark.
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
            if (UpTo(item, "delivery") is { } delivery)
                yield return new DeliveryReceipt(channelId, null, DeliveryState.Delivered, UpTo: delivery);
            if (item.At("read")?.Text("mid") is { } read)
                yield return new DeliveryReceipt(channelId, read, DeliveryState.Read);
            if (UpTo(item, "read") is { } reading)
                yield return new DeliveryReceipt(channelId, null, DeliveryState.Read, UpTo: reading);
        }

        Watermark? UpTo(JsonElement item, string kind) => item.At(kind)?.Milliseconds("watermark") is { } at
            ? new Watermark(account, item.At("sender")!.Value.Text("id")!, at)
            : null;
    }
}
