using AubmBot.BotFramework.Schema;

namespace AubmBot.Core.Conversations.Inbound;

/// <summary>
/// Tells what a citizen did from what was done about them: only the first opens a platform's window and ends a silence
/// (channel rules 7 and 14). <see cref="Data.IWriteSession.OpenConversation"/> finds the last one by the same rule.
/// </summary>
static class CitizensOwn
{
    public static bool Is(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message or ActivityTypes.MessageReaction or ActivityTypes.ConversationUpdate => true,
        ActivityTypes.Event => activity.Name is EventNames.Join or EventNames.SetLanguage or EventNames.OptOut or EventNames.ContactUnblocked,
        _ => false,
    };
}
