using AubmBot.Core.Understanding.Text;

namespace AubmBot.Core.Understanding.Entities;

/// <summary>Finds "douar Aït Ali": the word for a douar and the name behind it.</summary>
sealed class DouarFinder(IReadOnlyCollection<string> douar, IReadOnlyCollection<string> beginnings)
{
    const int LongestName = 3;

    public void Find(string text, IReadOnlyList<Word> words, List<Entity> found)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!IsDouar(Normaliser.Normalise(words[i].Of(text))))
                continue;
            var end = i;
            while (end + 1 < words.Count && end - i < LongestName && NameGoesOn(text, words, i, end + 1))
                end++;
            if (end == i)
                continue;
            var start = words[i + 1].Start;
            found.Add(new Entity(EntityKind.Douar, text[start..words[end].End], start, words[end].End - start));
            i = end;
        }
    }

    /// <summary>"فدوار", "لدوار": a particle may be written onto the word.</summary>
    bool IsDouar(string word) =>
        douar.Contains(word) || (word.Length > 2 && Letters.IsArabic(word[0]) && douar.Contains(word[1..]));

    /// <summary>A name is written with capitals, or begins like a name ("oulad …") and then has one word more.</summary>
    bool NameGoesOn(string text, IReadOnlyList<Word> words, int douarAt, int at)
    {
        var onlySpaces = text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).IsWhiteSpace();
        if (!onlySpaces)
            return false;
        if (char.IsUpper(text[words[at].Start]) || beginnings.Contains(Normaliser.Normalise(words[at].Of(text))))
            return true;
        return at - 1 > douarAt && beginnings.Contains(Normaliser.Normalise(words[at - 1].Of(text)));
    }
}
