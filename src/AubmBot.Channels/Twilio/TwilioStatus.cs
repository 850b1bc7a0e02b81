using System.Globalization;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Channels.Twilio;

/// <summary>Receipts for messages (twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks).</summary>
static class TwilioStatus
{
    /// <summary>Where receipts of both products come.</summary>
    public const string Path = "/api/twilio-status";
    /// <summary>What stands before the numbers of WhatsApp.</summary>
    public const string WhatsApp = "whatsapp:";

    /// <summary>Whether the form tells of a message of ours; a citizen's has no <c>MessageStatus</c>.</summary>
    public static bool Is(TwilioForm form) => form["MessageStatus"] is not null;

    /// <summary>None for a citizen's message, and for states on the way that tell nothing.</summary>
    /// <exception cref="MalformedPayloadException">A status without its message.</exception>
    public static IReadOnlyList<DeliveryReceipt> Read(TwilioForm form)
    {
        if (!Is(form))
            return [];
        var sid = form.Required("MessageSid");
        if (StateOf(form["MessageStatus"]) is not { } state)
            return [];
        // Both products share the address.
        var isWhatsApp = (form["From"] ?? form["To"])?.StartsWith(WhatsApp, StringComparison.Ordinal) == true;
        var channel = isWhatsApp ? ChannelIds.TwilioWhatsApp : ChannelIds.TwilioSms;
        if (state != DeliveryState.Failed)
            return [new DeliveryReceipt(channel, sid, state)];
        int? code = int.TryParse(form["ErrorCode"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return [new DeliveryReceipt(channel, sid, state, TwilioFailures.Of(code), code?.ToString(CultureInfo.InvariantCulture))];
    }

    static DeliveryState? StateOf(string? status) => status switch
    {
        "sent" => DeliveryState.Sent,
        "delivered" => DeliveryState.Delivered,
        "read" => DeliveryState.Read,
        "undelivered" or "failed" or "canceled" => DeliveryState.Failed,
        _ => null,
    };
}
