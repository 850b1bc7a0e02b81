using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Hotline;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Elsewhere;

/// <summary>Offers to go on elsewhere, and closes up where a conversation has gone.</summary>
public sealed class Departure(
    Continuations continuations, Ways ways, ContinuationOptions options, Correspondence correspondence, LiveLibrary library, Replies replies)
{
    /// <summary>The links to every other place; a caller gets the one to the page by text message.</summary>
    public Task OfferAsync(ITurnContext turn, CancellationToken cancellationToken) => turn switch
    {
        _ when turn.Get<TurnOrigin>().IsGroup => turn.SendActivityAsync(replies.Sentence(turn, "group.private"), cancellationToken),
        { IsSpoken: true } => SendAsync(turn, cancellationToken),
        _ => ShowAsync(turn, cancellationToken),
    };

    /// <summary>The conversation went on at the place that the event names.</summary>
    public async Task LeaveAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = dc.Turn;
        dc.CancelAll();
        Luggage.TakeAway(turn.ConversationState);
        turn.Language = library.FromTag(turn.ConversationState.GetString(ConversationMemory.Language)) ?? turn.Language;
        await turn.SendActivityAsync(
            replies.Sentence(turn, "continue.left", null, ("place", ways.PlaceOf(turn.Activity.ButtonId, turn.Language))),
            cancellationToken);
    }

    async Task ShowAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var (token, brief) = (ContinuationToken.New(), turn.Get<TurnOrigin>().Capabilities.ShortAnswers);
        if (ways.With(token, turn.Language, turn.Activity.ChannelId, brief) is not { Count: > 0 } links)
        {
            await turn.SendActivityAsync(replies.Sentence(turn, "continue.none"), cancellationToken);
            return;
        }
        continuations.Offer(turn, token);
        var offer = replies.Sentence(turn, brief ? "continue.offer-short" : "continue.offer", null, ("minutes", $"{options.Minutes}"));
        offer.Attachments = [Attachment.Of(new HeroCard { Buttons = [.. links.Select(way => CardAction.Link(way.Name, way.Link.AbsoluteUri))] })];
        await turn.SendActivityAsync(offer, cancellationToken);
    }

    async Task SendAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var token = ContinuationToken.New();
        var sent = false;
        if (ways.Page(token) is { } page && Mobile.Of(turn) is { } mobile && correspondence.ByNumber(mobile) is { } recipient
            && DailyQuota.TryTake(turn, AnswerBySms.Quota, AnswerBySms.MostADay))
        {
            continuations.Offer(turn, token);
            var text = library.Say("continue.by-sms", turn.Language, ("link", page.AbsoluteUri), ("minutes", $"{options.Minutes}"));
            sent = await correspondence.AddAsync(turn, recipient, Activity.Message(text, library[turn.Language].Culture.Name), cancellationToken);
        }
        await turn.SendActivityAsync(replies.Sentence(turn, sent ? "continue.sms-sent" : "hotline.sms.not-sent"), cancellationToken);
    }
}
