using AubmBot.BotFramework.Calls;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Understanding;

namespace AubmBot.Core.Dialogue;

/// <summary>Writes what the bot says: sentences and answers with their buttons.</summary>
public sealed class Replies(LiveLibrary library)
{
    public Activity Sentence(ITurnContext turn, string key, IEnumerable<Target>? buttons = null, params ReadOnlySpan<(string, string)> values)
    {
        var message = Activity.Message(library.Say(turn, key, values), library[turn.Language].Culture.Name);
        if (turn.IsSpoken && values.IsEmpty)
            message.NameRecordedPrompt(key);
        AddButtons(turn, message, buttons ?? []);
        return message;
    }

    /// <summary>A sentence in the form that goes with a number: <c>count.&lt;what&gt;</c>.</summary>
    public Activity Counted(ITurnContext turn, string what, int number) =>
        Activity.Message(library.Count(what, number, turn.Language), library[turn.Language].Culture.Name);

    /// <param name="turn">The turn.</param>
    /// <param name="topic">What is answered.</param>
    /// <param name="withButtons">Next steps are offered; not while a form waits for its own answer.</param>
    public Activity Answer(ITurnContext turn, Topic topic, bool withButtons)
    {
        var texts = TextsOf(topic, turn.Language);
        var isShort = turn.Get<TurnOrigin>().Capabilities.ShortAnswers;
        var message = Activity.Message(isShort ? texts.ShortAnswer : texts.Answer, library[turn.Language].Culture.Name);
        message.Speak = texts.SpokenAnswer;
        if (!isShort && topic.Links.Count > 0)
            message.Attachments = [Attachment.Of(new HeroCard
            {
                Buttons = [.. topic.Links.Select(link => CardAction.Link(link.Title.GetValueOrDefault(turn.Language) ?? link.Url, link.Url))],
            })];
        if (withButtons && topic.Starts is null)
            AddButtons(turn, message, topic.Next.Concat(OtherLanguages(turn)));
        if (turn.IsSpoken)
            message.NameRecordedPrompt(topic.Id);
        return message;
    }

    // Darija in Latin letters tells no language, and the conversation has none yet: the other one is offered, this once.
    IEnumerable<Target> OtherLanguages(ITurnContext turn) =>
        turn.Get<Understood>().Language.Kind == "darija-latn" && turn.ConversationState.GetString(ConversationMemory.Language) is null
            ? library.All.Where(language => language.Code != turn.Language).Select(language => Target.Parse($"language:{language.Code}"))
            : [];

    /// <summary>A topic as a noun phrase.</summary>
    public string TitleOf(string topic, string language) => TextsOf(library.Current.Topics[topic], language).Title;

    /// <summary>Label of a button that leads to a target.</summary>
    public string Label(ITurnContext turn, Target target) => Label(target, turn.Language, turn.IsSpoken);

    /// <summary>As it is written, in a language that no turn decides.</summary>
    public string Label(Target target, string language) => Label(target, language, spoken: false);

    string Label(Target target, string language, bool spoken) => target.Kind switch
    {
        TargetKind.Topic when spoken && library.Current.Topics.TryGetValue(target.Id, out var topic) => TextsOf(topic, language).Title,
        TargetKind.Topic when library.Current.Topics.TryGetValue(target.Id, out var topic) => TextsOf(topic, language).Button,
        TargetKind.Form when spoken && library.Has($"spoken.form.{target.Id}.button", language) => library.Say($"spoken.form.{target.Id}.button", language),
        TargetKind.Form => library.Say($"form.{target.Id}.button", language),
        TargetKind.Group => library.Say($"group.{target.Id}", language),
        TargetKind.Language => library[target.Id].Name,
        _ when spoken && library.Has($"spoken.do.{target.Id}", language) => library.Say($"spoken.do.{target.Id}", language),
        _ => library.Say($"do.{target.Id}", language),
    };

    void AddButtons(ITurnContext turn, Activity message, IEnumerable<Target> targets)
    {
        var buttons = targets.Select(target => CardAction.Button(Label(turn, target), target.ToString())).ToList();
        if (buttons.Count == 0)
            return;
        message.SuggestedActions = new SuggestedActions { Actions = buttons };
        Offers.Remember(turn, buttons);
    }

    TopicTexts TextsOf(Topic topic, string language) =>
        topic.Texts.TryGetValue(language, out var texts) ? texts : topic.Texts[library.All[0].Code];
}
