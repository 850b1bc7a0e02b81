using AubmBot.BotFramework.Schema;

namespace AubmBot.Channels.BotConnector;

/// <summary>
/// Where one activity is posted: "Send to Conversation" or, as an answer to an activity, "Reply to Activity"
/// (Bot Connector REST API, Conversations).
/// </summary>
sealed class ConnectorAddress(TrustedServiceUrls trusted)
{
    /// <summary>Null where the activity's address is not one we may call; asked again at every send.</summary>
    public Uri? For(Activity activity)
    {
        if (!trusted.Trusts(activity.ServiceUrl) || Segment(activity.Conversation?.Id) is not { } conversation)
            return null;
        var activities = $"{activity.ServiceUrl!.TrimEnd('/')}/v3/conversations/{conversation}/activities";
        if (activity.ReplyToId is null)
            return new Uri(activities);
        return Segment(activity.ReplyToId) is { } replyTo ? new Uri($"{activities}/{replyTo}") : null;
    }

    // A dot segment would climb out of the path; escaping leaves it as it is.
    static string? Segment(string? id) => string.IsNullOrEmpty(id) || id is "." or ".." ? null : Uri.EscapeDataString(id);
}
