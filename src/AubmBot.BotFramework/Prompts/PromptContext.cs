using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.BotFramework.Turns;

namespace AubmBot.BotFramework.Prompts;

/// <summary>One answer in the light of its question.</summary>
public sealed class PromptContext(ITurnContext turn, PromptOptions options, ILanguages languages, int tries, string? line = null)
{
    const int LongestPhrase = 5;

    public ITurnContext Turn => turn;
    public PromptOptions Options => options;
    public ILanguages Languages => languages;

    /// <summary>Unusable answers so far.</summary>
    public int Tries => tries;

    /// <summary>Id of the pressed button, or of the numbered line that was meant, if any.</summary>
    public string? ButtonId => line ?? turn.Activity.ButtonId;

    /// <summary>The typed text, digits in 0-9, without direction controls.</summary>
    public string Text { get; } = Digits.ToLatin(Bidi.Strip(turn.Activity.Text ?? "")).Trim();

    public string Folded => field ??= Folding.Fold(Text);

    /// <summary>The same answer, where it turns out to be the number of a line that stands for a button.</summary>
    public PromptContext Meaning(string buttonId) => new(turn, options, languages, tries, buttonId);

    public bool Means(string meaning) => languages.AnyMeans(meaning, Folded);

    /// <summary>Whether nothing else is said, once or in several ways: "lla, ma bghitch".</summary>
    public bool MeansOnly(string meaning)
    {
        var words = Folded.Split(' ');
        for (var at = 0; at < words.Length;)
        {
            var length = Math.Min(LongestPhrase, words.Length - at);
            while (length > 0 && !languages.AnyMeans(meaning, string.Join(' ', words, at, length)))
                length--;
            if (length == 0)
                return false;
            at += length;
        }
        return true;
    }

    public string Say(string key, params ReadOnlySpan<(string, string)> values) => languages.Say(turn, key, values);

    public Activity Message(string text) => Activity.Message(text, languages[turn.Language].Culture.Name);
}
