using System.Globalization;
using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.X;

/// <summary>Turns the direct messages of a delivery into activities (docs.x.com, Account Activity API, payload examples).</summary>
sealed class XEvents(XOptions options)
{
    /// <summary>Typing, receipts, posts, follows and likes have other names and give nothing.</summary>
    /// <exception cref="MalformedPayloadException">A direct message lacks what X documents of it.</exception>
    public IReadOnlyList<Activity> Read(JsonElement body)
    {
        // Every subscribed account has deliveries of its own; answers leave as ours only.
        if (XBody.Id(body, "for_user_id") != options.UserId)
            return [];
        return [.. body.List("direct_message_events").Select(item => Said(item, body.Object("users"))).OfType<Activity>()];
    }

    Activity? Said(JsonElement item, JsonElement? users)
    {
        if (item.ValueKind != JsonValueKind.Object)
            throw new MalformedPayloadException("an event is not an object");
        if (XBody.Text(item, "type") != "message_create")
            return null;
        var message = item.Object("message_create");
        if (XBody.Id(item, "id") is not { } id || message.Id("sender_id") is not { } sender || message?.Object("message_data") is not { } data)
            throw new MalformedPayloadException("a message lacks id, sender or data");
        // What we sent comes back; answering it would never end. What is for another account is its own to answer.
        if (sender == options.UserId || (message?.Object("target")).Id("recipient_id") != options.UserId)
            return null;
        return Message(item, id, sender, NameOf(sender, users), data);
    }

    Activity? Message(JsonElement item, string id, string sender, string? name, JsonElement data)
    {
        var attachments = XAttachments.Of(data);
        var text = XText.Of(data);
        if (text.Length == 0 && attachments is null)
            return null;
        return new Activity
        {
            Id = id,
            ChannelId = ChannelIds.X,
            Timestamp = SentAt(item),
            Conversation = new ConversationAccount { Id = sender },
            From = new ChannelAccount { Id = sender, Name = name, Role = "user" },
            Recipient = new ChannelAccount { Id = options.UserId, Role = "bot" },
            Text = text.Length == 0 ? null : text,
            TextFormat = "plain",
            Value = data.Object("quick_reply_response").Text("metadata") is { } button ? ActivityData.String(button) : null,
            Attachments = attachments,
        };
    }

    static string? NameOf(string sender, JsonElement? users) => (users?.Object(sender)).Text("name");

    static DateTimeOffset? SentAt(JsonElement item) =>
        long.TryParse(XBody.Text(item, "created_timestamp"), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;
}
