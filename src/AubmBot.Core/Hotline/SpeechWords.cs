using System.Collections.Concurrent;
using AubmBot.BotFramework.Calls;
using AubmBot.BotFramework.Languages;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Hotline;

/// <summary>The words that callers say at each kind of step, from the lexicon, the topics and the word lists of a language.</summary>
public sealed class SpeechWords
{
    static readonly string[] AlwaysWork = ["menu", "human", "cancel"];

    readonly LiveLibrary _library;
    readonly ConcurrentDictionary<(ExpectedWords, string), IReadOnlyList<string>> _lists = [];

    public SpeechWords(LiveLibrary library)
    {
        _library = library;
        library.Changed += _lists.Clear;
    }

    public IReadOnlyList<string> Of(ExpectedWords expected, string language) => _lists.GetOrAdd((expected, language), _ => Collect(expected, _library[language]));

    IReadOnlyList<string> Collect(ExpectedWords expected, Language language)
    {
        var words = expected switch
        {
            ExpectedWords.Languages => _library.All.SelectMany(other => other.Words.Of("name")),
            ExpectedWords.YesOrNo => language.Words.Of("yes").Concat(language.Words.Of("no")),
            ExpectedWords.Digits => language.Words.Numbered("numbers").Where(number => number.Value < 10).Select(number => number.Key),
            ExpectedWords.Questions => Titles(language).Concat(_library.Current.Engine.WordsOf(language.Code)).Concat(AlwaysWork.SelectMany(language.Words.Of)),
            _ => [],
        };
        return [.. words.Where(word => IsSayable(word, language)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    IEnumerable<string> Titles(Language language) =>
        _library.Current.Topics.Values.Select(topic => topic.Texts.GetValueOrDefault(language.Code)?.Title).OfType<string>();

    // Of several writings only the one that the recogniser of this language gives: "3arbia" is nobody's speech.
    static bool IsSayable(string word, Language language) =>
        !word.Any(char.IsAsciiDigit) && word.Any(char.IsLetter) && word.Any(letter => letter is >= '\u0600' and <= '\u06FF') == language.RightToLeft;
}
