using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.State;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Core.Conversations.Paging;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Forms;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Elsewhere;

/// <summary>
/// A citizen opened a link at another address: their conversation goes on here exactly where it stood, and the old place is
/// told. A link that is used or too old is said to be, and nothing else happens.
/// </summary>
public sealed class Arrival(
    Continuations continuations, ConfiguredChannels channels, Ways ways, Correspondence correspondence, CitizenDialogs dialogs,
    LiveLibrary library, Replies replies)
{
    /// <summary>Takes the turn where it brings a token along; a page or an app that has just been opened is still to be welcomed.</summary>
    public async Task<bool> TakeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (ContinuationToken.In(turn.Activity.Type == ActivityTypes.Message ? turn.Activity.Text : JoinValue.Of(turn, "topic")) is not { } token
            || turn.IsSpoken)
            return false;
        var origin = turn.Get<TurnOrigin>();
        if (origin.IsGroup)
            return await SayAsync(turn, "group.private", [], cancellationToken);
        if (await continuations.FindAsync(token, cancellationToken) is not { } found)
            return await SayAsync(turn, "continue.expired", library.Current.Menu, cancellationToken) && turn.Activity.Type == ActivityTypes.Message;
        if (found.ConversationId == origin.ConversationId)
            return await SayAsync(turn, "continue.same", [], cancellationToken);
        Continuations.Use(turn, found);
        await GoOnAsync(turn, found.Conversation!, cancellationToken);
        await TellAsync(turn, found, cancellationToken);
        return true;
    }

    async Task GoOnAsync(ITurnContext turn, Conversation from, CancellationToken cancellationToken)
    {
        var brought = BotState.Read(from.State);
        var state = turn.ConversationState;
        var drops = new DialogContext(dialogs.Set, turn).Active is not null && brought.Has(DialogStack.StateName);
        Luggage.Unpack(brought, state);
        FormFiles.Follow(turn, brought, from.Id);
        state.Set(ConversationMemory.Greeted, "yes");
        turn.Language = library.FromTag(state.GetString(ConversationMemory.Language)) ?? turn.Language;
        if (drops)
            await SayAsync(turn, "form.left", [], cancellationToken);
        var dc = new DialogContext(dialogs.Set, turn);
        var topic = dc.Active is null ? library.Current.Topics.GetValueOrDefault(state.GetString(ConversationMemory.LastTopic) ?? "") : null;
        await turn.SendActivityAsync(
            replies.Sentence(
                turn, dc.Active is null ? "continue.arrived" : "continue.arrived-form", dc.Active is null && topic is null ? library.Current.Menu : [],
                ("place", ways.PlaceOf(from.Channel, turn.Language))),
            cancellationToken);
        if (topic is { Starts: null })
            await turn.SendActivityAsync(replies.Answer(turn, topic, withButtons: true), cancellationToken);
        else if (PagesLeft.Of(state) is { } left && dc.Active is null)
            await turn.SendActivityAsync(Activity.Message(string.Join('\n', left.Texts), library[turn.Language].Culture.Name), cancellationToken);
        PagesLeft.Forget(state);
        // The step asks again, not its prompt alone: what it shows before the question was read somewhere else, or in part.
        if (dc.ActiveDialog is Prompt && dc.Active != dc.Root)
            dc.Pop();
        await dc.RepromptAsync(cancellationToken);
        dc.Save();
        state.Set(ConversationMemory.Language, turn.Language);
    }

    // A call is over when its caller reads a message; every other place is told where the conversation went.
    async Task TellAsync(ITurnContext turn, Continuation found, CancellationToken cancellationToken)
    {
        var from = found.Conversation!;
        if (channels.Find(from.Channel) is not { Capabilities.Spoken: false })
            return;
        var gone = Activity.Event(EventNames.ContinuedElsewhere);
        gone.Id = $"continued:{found.TokenHash[..16]}";
        gone.Value = System.Text.Json.JsonSerializer.SerializeToElement(turn.Activity.ChannelId ?? "", ActivityJson.Default.String);
        await correspondence.NotifyAsync(turn, Recipient.Of(from), gone, cancellationToken);
    }

    async Task<bool> SayAsync(ITurnContext turn, string key, IEnumerable<Target> offers, CancellationToken cancellationToken)
    {
        await turn.SendActivityAsync(replies.Sentence(turn, key, offers), cancellationToken);
        return true;
    }
}
