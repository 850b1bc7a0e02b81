using System.Globalization;
using System.Text.RegularExpressions;
using AubmBot.BotFramework.Text;
using AubmBot.Core.Tickets;

namespace AubmBot.Tests.Dialogue.Playing;

/// <summary>What a script leaves open: the reference that the bot gives out, texts too long to write down, invisible characters.</summary>
public sealed partial class Blanks
{
    const string ReferenceForm = @"[0-9]{3} [0-9]{3} [0-9]{3} [0-9]{4}";

    string? _reference;

    /// <summary>A line of the citizen with its blanks filled in.</summary>
    public string Fill(string text)
    {
        text = Unescape(text);
        text = Repeat().Replace(text, Repeated);
        return ReferenceBlank().Replace(text, match => Spell(match.Groups["how"].Value));
    }

    /// <summary>Whether the bot said this; the first reference said where one is expected is the one meant from then on.</summary>
    public int Find(string expected, string said)
    {
        var pattern = Regex.Escape(Unescape(expected)).Replace(@"\{reference}", $"(?<reference>{_reference ?? ReferenceForm})", StringComparison.Ordinal);
        var match = Regex.Match(said, pattern);
        if (!match.Success)
            return -1;
        if (match.Groups["reference"] is { Success: true } found)
            _reference = found.Value;
        return match.Index;
    }

    static string Unescape(string text) =>
        Escape().Replace(text, match => match.Value == @"\n" ? "\n" : ((char)Convert.ToInt32(match.Value[2..], 16)).ToString());

    static string Repeated(Match match) => string.Concat(
        Enumerable.Repeat(match.Groups["what"].Value, int.Parse(match.Groups["times"].Value, CultureInfo.InvariantCulture)));

    string Spell(string how)
    {
        var reference = _reference ?? throw new FormatException("no line before this one expected a {reference}");
        return how switch
        {
            "" => reference,
            " plain" => Digits.Only(reference),
            " arabic" => string.Concat(reference.Select(c => char.IsAsciiDigit(c) ? (char)('\u0660' + c - '0') : c)),
            " typo" => $"{reference[..^1]}{(reference[^1] - '0' + 1) % 10}",
            _ => throw new FormatException($"a reference cannot be spelled '{how}'"),
        };
    }

    /// <summary>Another reference with a right check digit, which nobody was given.</summary>
    public static string Unknown() => TicketReference.Show(TicketReference.New());

    [GeneratedRegex(@"\{reference(?<how>[a-z ]*)\}")]
    private static partial Regex ReferenceBlank();

    [GeneratedRegex(@"\{repeat (?<times>\d+) (?<what>[^}]+)\}")]
    private static partial Regex Repeat();

    [GeneratedRegex(@"\\(n|u[0-9A-Fa-f]{4})")]
    private static partial Regex Escape();
}
