using System.Globalization;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Twilio;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.TwilioWhatsApp;

/// <summary>Turns a received WhatsApp message into an activity: none for what needs no turn.</summary>
static class TwilioWhatsAppUpdates
{
    /// <exception cref="MalformedPayloadException">Neither a message nor a receipt as Twilio describes them.</exception>
    public static IReadOnlyList<Activity> Read(TwilioForm form)
    {
        if (TwilioStatus.Is(form))
            return [];
        var from = form.Required("From");
        var number = from.StartsWith(TwilioStatus.WhatsApp, StringComparison.Ordinal) ? from[TwilioStatus.WhatsApp.Length..] : "";
        var message = TwilioInbound.Read(form, ChannelIds.TwilioWhatsApp, number);
        if (!TwilioNumber.Is(number) || form["MessageType"] == "reaction")
            return [];
        // Here Twilio answers STOP only where Advanced Opt-Out is on; otherwise it is a word like any other.
        if (TwilioOptOut.Handled(form) is { } handled)
            return TwilioOptOut.Read(handled, message);
        Press(form, message);
        message.Attachments = AttachmentsOf(form, message);
        // Photos chosen together come one by one, and nothing in them says so.
        if (message.Attachments is [{ ContentUrl: not null, ContentType: { } type }, ..] && !type.StartsWith("audio/", StringComparison.Ordinal))
            message.ChannelData = ActivityData.Object((Album.Property, Album.Unnamed));
        return [message];
    }

    // The id of what was pressed beats its label.
    static void Press(TwilioForm form, Activity message)
    {
        if ((form["ButtonPayload"] ?? form["ListId"]) is not { } id)
            return;
        message.Value = ActivityData.String(id);
        message.Text = form["ButtonText"] ?? form["ListTitle"] ?? message.Text ?? id;
    }

    static List<Attachment>? AttachmentsOf(TwilioForm form, Activity message)
    {
        if (Degrees(form["Latitude"], 90) is { } latitude && Degrees(form["Longitude"], 180) is { } longitude)
            return ActivityData.Attachment(AttachmentTypes.Location, ("latitude", latitude), ("longitude", longitude));
        if (form["MessageType"] == "sticker")
            return ActivityData.Attachment(AttachmentTypes.Sticker);
        return message is { Text: null, Attachments: null }
            ? ActivityData.Attachment(AttachmentTypes.Unsupported)
            : message.Attachments;
    }

    static double? Degrees(string? text, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : null;
}
