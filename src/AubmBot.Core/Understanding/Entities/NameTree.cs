using AubmBot.Core.Understanding.Text;

namespace AubmBot.Core.Understanding.Entities;

/// <summary>Names of one or more words, found in a message whatever their accents, hamza, article or case.</summary>
sealed class NameTree
{
    const int LongestName = 5;
    readonly Dictionary<string, (EntityKind Kind, string Value)> names = new(StringComparer.Ordinal);

    readonly HashSet<string> beginnings = new(StringComparer.Ordinal);

    /// <summary>No name at all.</summary>
    public bool IsEmpty => names.Count == 0;

    /// <summary>Teaches a name; the first meaning of a name stays.</summary>
    public void Add(string name, EntityKind kind, string value)
    {
        var bare = MessageWords.Split(name).Select(word => Bare(word.Of(name))).ToArray();
        if (bare.Length == 0)
            return;
        names.TryAdd(string.Join(' ', bare), (kind, value));
        beginnings.Add(bare[0]);
    }

    /// <summary>Adds the names that stand in a message; the longest one wins.</summary>
    public void Find(string text, IReadOnlyList<Word> words, List<Entity> found)
    {
        var bare = words.Select(word => Bare(word.Of(text))).ToArray();
        for (var start = 0; start < bare.Length; start++)
        {
            if (!beginnings.Contains(bare[start]) && !(HasParticle(bare[start]) && beginnings.Contains(bare[start][1..])))
                continue;
            for (var length = Math.Min(LongestName, bare.Length - start); length > 0; length--)
            {
                if (Meaning(bare.AsSpan(start, length)) is not { } meaning)
                    continue;
                var first = words[start].Start;
                found.Add(new Entity(meaning.Kind, meaning.Value, first, words[start + length - 1].End - first));
                start += length - 1;
                break;
            }
        }
    }

    (EntityKind Kind, string Value)? Meaning(ReadOnlySpan<string> words)
    {
        var key = words.Length == 1 ? words[0] : string.Join(' ', words!);
        if (names.TryGetValue(key, out var meaning))
            return meaning;
        return HasParticle(key) && names.TryGetValue(key[1..], out meaning) ? meaning : null;
    }

    /// <summary>"ببني ملال", "فأزيلال": a particle of one letter is written onto the name.</summary>
    static bool HasParticle(string word) => word.Length > 3 && word[0] is 'ب' or 'ف' or 'ل' or 'د' or 'و';

    static string Bare(string word)
    {
        var normal = Normaliser.Normalise(word);
        return normal.Length > 0 && Letters.IsArabic(normal[0]) ? Clitics.Strip(normal).ToString() : normal;
    }
}
