using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Understanding;
using AubmBot.Core.Understanding.Model;
using AubmBot.Core.Understanding.Words;

namespace AubmBot.Core.Dialogue;

/// <summary>Understands the message once, and decides the language the turn is answered in.</summary>
public sealed class UnderstandingMiddleware(LiveLibrary library, CandidateChooser chooser) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turn, Func<CancellationToken, Task> next, CancellationToken cancellationToken)
    {
        var remembered = library.FromTag(turn.ConversationState.GetString(ConversationMemory.Language));
        var said = turn.Activity.Type == ActivityTypes.Message || turn.Activity.Name == EventNames.SetLanguage
            ? JustSaid.Take(turn.ConversationState) : JustSaid.Nothing;
        turn.Set(said);
        var context = new UnderstandingContext(remembered, turn.ConversationState.GetString(ConversationMemory.LastTopic)) { Guesses = said.Guesses };
        var text = turn.Activity.Type == ActivityTypes.Message ? Bidi.Strip(turn.Activity.Text ?? "") : "";
        var read = library.Current.Engine.Understand(text, context);
        turn.Language = LanguageOf(turn, read, remembered);
        turn.Set(await chooser.ChooseAsync(text, read, topic => TitleOf(topic, turn.Language), cancellationToken));
        await next(cancellationToken);
    }

    string TitleOf(string topic, string language) =>
        library.Current.Topics[topic].Texts is var texts && texts.TryGetValue(language, out var text) ? text.Title : texts.Values.First().Title;

    // What the citizen writes decides; where that says nothing, what the conversation had; then what their app is set to.
    string LanguageOf(ITurnContext turn, Understood understood, string? remembered)
    {
        var written = turn.Activity.ButtonId is not null ? null : understood.Language.Kind switch
        {
            _ when remembered is not null && GoesOnIn(remembered, understood.Language.Script) => remembered,
            "darija-ar" => "ar",
            // One word of Arabic letters tells enough: whoever greets in them was perhaps welcomed in their telephone's language.
            MessageLanguage.Unknown when understood.Language.Script == Script.Arabic => library.FromTag("ar"),
            // Whoever writes Darija in Latin letters, or mixes, reads what the conversation has; at first, what the letters say.
            "darija-latn" or "mixed" when remembered is null => understood.Language.Script == Script.Arabic ? "ar" : "fr",
            MessageLanguage.Unknown => LanguageOfWord(turn.Activity.Text ?? "", understood.Language.Script),
            var kind => library.FromTag(kind),
        };
        return written ?? remembered ?? library.FromTag(turn.Activity.Locale) ?? library.All[0].Code;
    }

    // The engine tells those languages apart that it has learnt; in another one the letters say whether the conversation goes on in it.
    bool GoesOnIn(string remembered, Script script) =>
        !Kinds.All.Contains(remembered) && script == (library[remembered].RightToLeft ? Script.Arabic : Script.Latin);

    // One word says little, but "annuler" is on the list of its language alone; "menu" or "stop" is written by everybody.
    string? LanguageOfWord(string text, Script script)
    {
        var word = Folding.Fold(text);
        var listed = library.All.Where(language => language.RightToLeft == (script == Script.Arabic)
            && language.Words.Means("cancel", word)).Take(2).ToList();
        return listed is [var only] ? only.Code : null;
    }
}
