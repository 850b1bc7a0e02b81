using System.Globalization;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Twilio;

/// <summary>What a citizen's message has on either product (twilio.com/docs/messaging/guides/webhook-request).</summary>
static class TwilioInbound
{
    /// <param name="form">A message, not a receipt.</param>
    /// <param name="channelId">The product.</param>
    /// <param name="number">Who wrote, without the product's prefix.</param>
    /// <exception cref="MalformedPayloadException">A field is missing that every message has, or is no number.</exception>
    public static Activity Read(TwilioForm form, string channelId, string number)
    {
        var files = Files(form);
        return new Activity
        {
            Id = form.Required("MessageSid"),
            ChannelId = channelId,
            Conversation = new ConversationAccount { Id = number, IsGroup = false },
            // A name that anybody can choose for themselves.
            From = new ChannelAccount { Id = number, Name = form["ProfileName"] is { } name ? Bidi.Strip(name) : null, Role = "user" },
            Recipient = new ChannelAccount { Id = form.Required("To"), Role = "bot" },
            Text = form["Body"],
            TextFormat = "plain",
            Attachments = files.Count > 0 ? files : null,
        };
    }

    static List<Attachment> Files(TwilioForm form)
    {
        if (!int.TryParse(form["NumMedia"] ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            throw new MalformedPayloadException("NumMedia is not a number");
        var files = new List<Attachment>();
        for (var i = 0; i < count && form[$"MediaUrl{ActivityData.Number(i)}"] is { } address; i++)
            files.Add(new Attachment { ContentUrl = address, ContentType = form[$"MediaContentType{ActivityData.Number(i)}"] ?? "application/octet-stream" });
        return files;
    }
}
