namespace AubmBot.Core.Understanding.Text;

/// <summary>
/// The consonants that one word keeps in every writing: "rokhsat", "r5sat" and "رخصة" are all "rxs"; "blan", "plan" and
/// "بلان" are "bln". Vowels, w and y inside a word, doubled letters, the article and a feminine ending are dropped.
/// </summary>
public static class Skeleton
{
    /// <summary>Consonants beyond this many do not tell words apart any more.</summary>
    public const int Longest = 24;

    /// <summary>Writes the skeleton of a normalised word and returns its length; 0 when nothing is left.</summary>
    public static int Write(ReadOnlySpan<char> word, bool arabic, Span<char> skeleton)
    {
        var bare = arabic ? Clitics.Strip(word) : WithoutLatinArticle(word);
        if (bare.Length > Longest)
            bare = bare[..Longest];
        var length = 0;
        for (var i = 0; i < bare.Length;)
        {
            var sound = arabic ? ArabicSound(bare, i) : LatinSound(bare, ref i);
            i++;
            if (sound != '\0' && (length == 0 || skeleton[length - 1] != sound))
                skeleton[length++] = sound;
        }

        if (length > 1 && bare[^1] is 'ه' or 'h' && skeleton[length - 1] == 'h')
            length--;
        if (length > 2 && skeleton[length - 1] == 't' && (bare.EndsWith("at") || bare.EndsWith("ات")))
            length--;
        return length;
    }

    static ReadOnlySpan<char> WithoutLatinArticle(ReadOnlySpan<char> word)
    {
        if (word.Length >= 4 && word[0] == 'l' && !IsVowel(word[1]))
            return word[1..];
        return word.Length >= 5 && word[0] is 'e' or 'a' && word[1] == 'l' && !IsVowel(word[2]) ? word[2..] : word;
    }

    static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    static char ArabicSound(ReadOnlySpan<char> word, int i) => word[i] switch
    {
        'ا' => '\0',
        'و' => i == 0 ? 'w' : '\0',
        'ي' => i == 0 ? 'y' : '\0',
        'ب' => 'b',
        'ت' or 'ط' or 'ث' => 't',
        'ج' => 'j',
        'ح' or 'ه' => 'h',
        'خ' => 'x',
        'د' or 'ض' or 'ذ' or 'ظ' => 'd',
        'ر' => 'r',
        'ز' => 'z',
        'س' or 'ص' => 's',
        'ش' => 'c',
        'ع' => '3',
        'غ' => 'g',
        'ف' => 'f',
        'ق' or 'ك' => 'k',
        'ل' => 'l',
        'م' => 'm',
        'ن' => 'n',
        _ => '\0',
    };

    static char LatinSound(ReadOnlySpan<char> word, ref int i)
    {
        var next = i + 1 < word.Length ? word[i + 1] : '\0';
        var first = i == 0;
        switch (word[i])
        {
            case 'c' when next == 'h':
            case 's' when next == 'h':
                i++;
                return 'c';
            case 'k' when next == 'h':
                i++;
                return 'x';
            case 'g' when next == 'h':
                i++;
                return 'g';
            case 'p' when next == 'h':
                i++;
                return 'f';
            case 't' when next == 'h':
            case 'd' when next == 'h':
                return word[i++];
            case 'd' when next == 'j':
                i++;
                return 'j';
            case 'q' when next == 'u':
                i++;
                return 'k';
            case 'c':
                return next is 'e' or 'i' or 'y' ? 's' : 'k';
            case 'g':
                return next is 'e' or 'i' or 'y' ? 'j' : 'k';
            case 'w' or 'y':
                return first ? word[i] : '\0';
            case 'k' or 'q' or '9':
                return 'k';
            case 'b' or 'p':
                return 'b';
            case 'f' or 'v':
                return 'f';
            case 't' or '6':
                return 't';
            case 'h' or '7' or '8':
                return 'h';
            case 'x' or '5':
                return 'x';
            case '3' or 'd' or 'j' or 'l' or 'm' or 'n' or 'r' or 's' or 'z':
                return word[i];
            default:
                return '\0';
        }
    }
}
