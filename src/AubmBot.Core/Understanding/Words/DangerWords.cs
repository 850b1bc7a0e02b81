using AubmBot.Core.Understanding.Text;

namespace AubmBot.Core.Understanding.Words;

/// <summary>Recognises a fire or a collapse, in any of the writings and however it is misspelt.</summary>
sealed class DangerWords
{
    const int Between = 2;
    readonly List<WordPhrase> phrases = [];

    public static DangerWords Read(YamlFile file)
    {
        var danger = new DangerWords();
        foreach (var (_, node) in file.Entries(file.Root))
            danger.phrases.AddRange(file.Texts(node).Select(phrase => new WordPhrase(phrase)));
        return danger;
    }

    /// <summary>Whether a danger to life is reported.</summary>
    public bool In(ReadOnlySpan<WordForm> sentence)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Stands(sentence, Between))
                return true;
        }

        return false;
    }
}
