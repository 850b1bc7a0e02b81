namespace AubmBot.Core.Understanding.Learning;

/// <summary>The views of a sentence; each is weighed apart, so that many n-grams do not drown one word.</summary>
enum FeatureGroup
{
    /// <summary>Words, and Arabic words without their particles.</summary>
    Words,

    /// <summary>Three to five characters in a row, word borders included.</summary>
    Characters,

    /// <summary>Consonant skeletons: whole, and three or four consonants in a row.</summary>
    Skeletons,

    /// <summary>Concepts of the lexicon and pairs of them.</summary>
    Concepts,

    /// <summary>Pairs of neighbouring words, as written and as skeletons.</summary>
    Pairs,

    /// <summary>Stems of Arabic words, and words of every day by their meaning in all four writings.</summary>
    Meanings,
}
