using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Core.Conversations.Turns;

/// <summary>Makes one message of what a turn said, where a channel sends letters: paragraphs, then the choices offered last.</summary>
static class JoinedReplies
{
    public static IReadOnlyList<Activity> Of(IReadOnlyList<Activity> replies, ChannelCapabilities capabilities)
    {
        var said = replies.Where(reply => reply.Type == ActivityTypes.Message).ToList();
        if (!capabilities.JoinsReplies || said.Count < 2)
            return replies;
        return [.. replies.Where(reply => reply.Type != ActivityTypes.Message), Join(said)];
    }

    static Activity Join(List<Activity> said)
    {
        var (last, attachments) = (said[^1], said.SelectMany(reply => reply.Attachments ?? []).ToList());
        var whole = Activity.Message(string.Join("\n\n", said.Select(reply => reply.Text).Where(text => !string.IsNullOrEmpty(text))), last.Locale);
        whole.TextFormat = last.TextFormat;
        whole.InputHint = last.InputHint;
        whole.Attachments = attachments.Count == 0 ? null : attachments;
        whole.SuggestedActions = said.LastOrDefault(reply => reply.SuggestedActions is not null)?.SuggestedActions;
        return whole;
    }
}
