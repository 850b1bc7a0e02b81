using System.Globalization;
using System.Text.RegularExpressions;

namespace AubmBot.Core.Understanding.Entities;

/// <summary>Finds numbered things by their shape; what was found first keeps its characters.</summary>
sealed class PatternFinder(IReadOnlyDictionary<string, int> months)
{
    /// <summary>Adds what stands in <paramref name="folded"/>, the message as <see cref="SameLength"/> folds it.</summary>
    public void Find(string folded, List<Entity> found)
    {
        if (folded.Contains('@'))
            Add(Patterns.Email, EntityKind.Email, folded, found, match => match.Value);
        if (!folded.AsSpan().ContainsAnyInRange('0', '9'))
            return;
        Add(Patterns.Phone, EntityKind.Phone, folded, found, match => "+212" + Digits(match.Value)[^9..]);
        Add(Patterns.Date, EntityKind.Date, folded, found, match => Date(match.Value));
        Add(Patterns.DayAndMonth, EntityKind.Date, folded, found, DayAndMonth);
        Add(Patterns.Storeys, EntityKind.Storeys, folded, found, match => "R+" + match.Groups[1].Value);
        Add(Patterns.Amount, EntityKind.Amount, folded, found, Amount);
        Add(Patterns.Surface, EntityKind.Surface, folded, found, Surface);
        Add(Patterns.LandTitle, EntityKind.LandTitle, folded, found, match => Compact(match.Groups[1].Value));
        Add(Patterns.NumberAndYear, EntityKind.Reference, folded, found, match => EndsDate(folded, match) ? null : match.Value);
        Add(Patterns.BareTitle, EntityKind.LandTitle, folded, found, match => match.Groups[1].Value);
        Add(Patterns.Reference, EntityKind.Reference, folded, found, Reference);
        Add(Patterns.Announced, EntityKind.Reference, folded, found, match => match.Groups[1].Value);
    }

    static void Add(Regex pattern, EntityKind kind, string folded, List<Entity> found, Func<Match, string?> value)
    {
        for (var match = pattern.Match(folded); match.Success; match = match.NextMatch())
        {
            var free = !found.Any(other => match.Index < other.Start + other.Length && other.Start < match.Index + match.Length);
            if (free && value(match) is { } normal)
                found.Add(new Entity(kind, normal, match.Index, match.Length));
        }
    }

    string? DayAndMonth(Match match)
    {
        var month = Text.Normaliser.Normalise(match.Groups[2].Value);
        if (!months.TryGetValue(month, out var number))
            return null;
        // Without a year the day stands alone: which year is meant depends on today, which the engine does not know.
        return match.Groups[3].Success
            ? Date($"{match.Groups[1].Value}/{number}/{match.Groups[3].Value}")
            : $"--{number:00}-{int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture):00}";
    }

    static string? Date(string written)
    {
        var parts = written.Split('/', '.', '-');
        if (parts[0].Length == 4)
            Array.Reverse(parts);
        var (day, month, year) = (Number(parts[0]), Number(parts[1]), Number(parts[2]));
        var real = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return real ? $"{year:0000}-{month:00}-{day:00}" : null;
    }

    /// <summary>"covid-19" and "art-5" have the shape of a reference but too few digits for one.</summary>
    static string? Reference(Match match) => Digits(match.Value).Length >= 3 ? match.Value.ToUpperInvariant() : null;

    /// <summary>"31/02/2026" is no date, but its end is no reference either.</summary>
    static bool EndsDate(string folded, Match match) => match.Index > 0 && folded[match.Index - 1] is '/' or '-' or '.';

    static string Amount(Match match) =>
        Digits(match.Groups[1].Value) + (match.Groups[2].Success ? "." + match.Groups[2].Value.PadRight(2, '0') : "");

    static string Surface(Match match)
    {
        var digits = match.Groups[1].Value.Replace(',', '.');
        var size = decimal.Parse(digits.AsSpan(0, Math.Min(digits.Length, 20)), CultureInfo.InvariantCulture);
        var hectares = match.Groups[2].Value[0] is 'h' or 'ه';
        return (hectares ? size * 10_000 : size).ToString("0.##", CultureInfo.InvariantCulture);
    }

    static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    static string Compact(string text) => text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
