using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Hotline;

/// <summary>The answer just heard, with its link, as a text message to the mobile that calls; the key is the consent.</summary>
public sealed class AnswerBySms(LiveLibrary library, Correspondence correspondence, Replies replies)
{
    public const int Key = 5;
    internal const string Quota = "sms";
    internal const int MostADay = 10;

    public bool CanOffer(ITurnContext turn, int otherChoices) =>
        otherChoices < Key && TopicJustHeard(turn) is not null && Mobile.Of(turn) is not null && correspondence.ReachesNumbers
        && !DailyQuota.IsUsedUp(turn, Quota, MostADay);

    /// <summary>Whether the key means this, and not one of the choices.</summary>
    public bool IsMeant(ITurnContext turn) =>
        turn.Activity.Text is [(char)('0' + Key)] && Offers.Pressed(turn) is null && CanOffer(turn, 0);

    public async Task SendAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var (topic, mobile) = (TopicJustHeard(turn)!, Mobile.Of(turn)!);
        var texts = topic.Texts.GetValueOrDefault(turn.Language) ?? topic.Texts.Values.First();
        var text = topic.Links is [var link, ..] && !texts.ShortAnswer.Contains(link.Url, StringComparison.Ordinal)
            ? $"{texts.ShortAnswer} {link.Url}"
            : texts.ShortAnswer;
        var sent = correspondence.ByNumber(mobile) is { } recipient && DailyQuota.TryTake(turn, Quota, MostADay)
            && await correspondence.AddAsync(turn, recipient, Activity.Message(text, library[turn.Language].Culture.Name), cancellationToken);
        if (sent)
            HotlineMemory.ForgetOpened(turn);
        await turn.SendActivityAsync(replies.Sentence(turn, sent ? "hotline.sms.sent" : "hotline.sms.not-sent"), cancellationToken);
    }

    Topic? TopicJustHeard(ITurnContext turn) =>
        HotlineMemory.Opened(turn) is { } opened ? library.Current.Topics.GetValueOrDefault(opened) : null;
}
