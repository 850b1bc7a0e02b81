using System.Text;
using AubmBot.Core.Understanding.Entities;
using AubmBot.Core.Understanding.Text;

namespace AubmBot.Core.Understanding;

/// <summary>
/// Who writes "une réclamation, dossier 123/2026, mon numéro 06 12 34 56 78" asks with the first clause only; the others
/// are answers to what will be asked next, and their words must not decide what the question is.
/// </summary>
static class Details
{
    const int FewestWords = 3;

    /// <summary>
    /// The clauses without such details, or else all without the details themselves; the message as it is where too little is left.
    /// </summary>
    /// <param name="text">The message.</param>
    /// <param name="entities">What was found in it.</param>
    /// <param name="asking">How many words of a text ask something: "bonjour Madame" has none.</param>
    public static string Without(string text, IReadOnlyList<Entity> entities, Func<string, int> asking)
    {
        var details = entities.Where(entity => entity.Kind
            is EntityKind.Phone or EntityKind.Email or EntityKind.Date or EntityKind.Reference or EntityKind.LandTitle).ToList();
        // A flood of text asks nothing that could be told from its details.
        if (details.Count == 0 || text.Length > Normaliser.Longest)
            return text;
        var clauses = Clauses(text).ToList();
        var asked = Cut(text, clauses.Where(clause => !details.Exists(detail => Within(detail, clause))), details);
        if (asking(asked) >= FewestWords)
            return asked;
        var all = Cut(text, clauses, details);
        return asking(all) >= FewestWords ? all : text;
    }

    static bool Within(Entity detail, (int Start, int End) clause) => detail.Start < clause.End && clause.Start < detail.Start + detail.Length;

    /// <summary>A point or a comma inside a number ends no clause.</summary>
    static IEnumerable<(int Start, int End)> Clauses(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (',' or '،' or ';' or '؛' or '.' or '\n') || (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])))
                continue;
            yield return (start, i + 1);
            start = i + 1;
        }

        yield return (start, text.Length);
    }

    static string Cut(string text, IEnumerable<(int Start, int End)> clauses, List<Entity> details)
    {
        var asked = new StringBuilder();
        foreach (var (start, end) in clauses)
        {
            for (var i = start; i < end; i++)
            {
                if (!details.Exists(detail => i >= detail.Start && i < detail.Start + detail.Length))
                    asked.Append(text[i]);
            }
        }

        return asked.ToString();
    }
}
