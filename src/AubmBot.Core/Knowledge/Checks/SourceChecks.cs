using System.Text.RegularExpressions;

namespace AubmBot.Core.Knowledge.Checks;

/// <summary>Finds sentences for citizens in C#: they belong into dialogs/, where they are translated and proofread.</summary>
static partial class SourceChecks
{
    public static IEnumerable<Finding> Run(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                continue;
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                var code = line.TrimStart();
                if (!code.StartsWith("//", StringComparison.Ordinal) && Literal().Matches(code).Any(IsSentence))
                    yield return new Finding($"{Path.GetRelativePath(folder, file)} line {number}", "holds a sentence for citizens: it belongs into dialogs/");
            }
        }
    }

    // Two Arabic words, or three words of which one has a French accent: letters and digit tables of a recogniser are neither.
    static bool IsSentence(Match literal) => ArabicWords().IsMatch(literal.Value) || FrenchWords().IsMatch(literal.Value);

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"", RegexOptions.NonBacktracking)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\p{IsArabic}{2,}\s+\p{IsArabic}{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex ArabicWords();

    [GeneratedRegex(
        @"(\p{L}+['’\s]+){2,}\p{L}*[éèêàçùîôœ]\p{L}*|\p{L}*[éèêàçùîôœ]\p{L}*(['’\s]+\p{L}+){2,}|\p{L}+['’\s]+\p{L}*[éèêàçùîôœ]\p{L}*['’\s]+\p{L}+",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex FrenchWords();
}
