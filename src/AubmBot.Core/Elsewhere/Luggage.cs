using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.State;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Paging;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Forms;

namespace AubmBot.Core.Elsewhere;

/// <summary>
/// What a conversation takes along, and what it leaves behind. What belongs to the old place stays: a person at work in its
/// inbox, an album, what a caller opened.
/// </summary>
static class Luggage
{
    static readonly string[] Taken =
    [
        DialogStack.StateName, ConversationMemory.Language, ConversationMemory.LastTopic, ConversationMemory.LastTicket,
        ConversationMemory.Offered, JustSaid.StateName, PagesLeft.StateName, FormFiles.Loose,
    ];

    public static void Unpack(BotState from, BotState here)
    {
        foreach (var name in Taken)
            here.Take(name, from);
        if (here.Get(DialogStack.StateName, DialogJson.Default.DialogStack) is { Instances: [var root, ..] }
            && root.Id.StartsWith(FormDialog.SpokenStart, StringComparison.Ordinal))
            here.Set(DialogStack.StateName, Written(root), DialogJson.Default.DialogStack);
    }

    /// <summary>Leaves a conversation as if it were new; the language is the citizen's and stays.</summary>
    public static void TakeAway(BotState state)
    {
        foreach (var name in Taken.Where(name => name != ConversationMemory.Language))
            state.Remove(name);
    }

    // A form that was begun by telephone: the answers stand under the same names, the question is asked in writing.
    static DialogStack Written(DialogInstance root) => new()
    {
        Instances =
        [
            new DialogInstance
            {
                Id = FormDialog.IdOf(root.Id[FormDialog.SpokenStart.Length..]),
                Version = root.Version,
                Step = root.Step,
                State = (System.Text.Json.Nodes.JsonObject)root.State.DeepClone(),
            },
        ],
    };
}
