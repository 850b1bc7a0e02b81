using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.BotConnector;

/// <summary>Reads the body of <c>POST /api/messages</c>: one activity.</summary>
static class ConnectorActivities
{
    /// <exception cref="MalformedPayloadException">Not an activity that could be answered.</exception>
    public static Activity Read(ReadOnlySpan<byte> body)
    {
        var activity = Deserialize(body);
        if (!IsId(activity.Conversation?.Id))
            throw new MalformedPayloadException("conversation.id is missing");
        if (!IsId(activity.From?.Id))
            throw new MalformedPayloadException("from.id is missing");
        if (activity.Id is not null && !IsId(activity.Id))
            throw new MalformedPayloadException("id cannot stand in a path");
        // Without an id of its own a repeated delivery cannot be told from a new message.
        activity.Id ??= Guid.CreateVersion7().ToString("N");
        activity.Text = StrictJson.WithoutNul(activity.Text);
        return activity;
    }

    static Activity Deserialize(ReadOnlySpan<byte> body)
    {
        StrictJson.ThrowIfBroken(body);
        try
        {
            // The type's default would hide that it is missing.
            if (!ActivityEnvelope.Read(body).HasType)
                throw new MalformedPayloadException("type is missing");
            return ActivityJson.Read(body);
        }
        catch (JsonException)
        {
            throw new MalformedPayloadException("the body is not an activity");
        }
    }

    // It becomes a part of the address that is answered to, and of a unique key.
    static bool IsId(string? id) =>
        id is { Length: > 0 and <= 1024 } and not ("." or "..") && !id.AsSpan().ContainsAnyInRange('\0', '\u001F');
}
