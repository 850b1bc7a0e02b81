using System.Text.RegularExpressions;

namespace AubmBot.Web.Tests.Voice.Calls;

/// <summary>The reference of a ticket as a call gives it out, digit by digit in groups, and as a caller keys it in.</summary>
public sealed partial class SpokenReference
{
    const string Said = @"(\d \d \d, ){3}\d \d \d \d";

    string? _digits;

    /// <summary>Where it is said, or null; the first reference said where one is expected is the one meant from then on.</summary>
    public int? Find(string expected, string heard)
    {
        var match = Regex.Match(heard, Regex.Escape(expected).Replace(@"\{reference}", $"(?<reference>{Said})", StringComparison.Ordinal));
        if (!match.Success)
            return null;
        if (match.Groups["reference"] is { Success: true } said)
        {
            var digits = string.Concat(said.Value.Where(char.IsAsciiDigit));
            if (digits != (_digits ??= digits))
                return null;
        }
        return match.Index;
    }

    /// <summary>A line of the caller with <c>{reference}</c> filled in, or <c>{reference typo}</c> with one wrong digit.</summary>
    public string Fill(string text) => Blank().Replace(text, blank => blank.Value == "{reference}" ? Given : $"{Given[..^1]}{(Given[^1] - '0' + 1) % 10}");

    string Given => _digits ?? throw new FormatException("no line before this one expected a {reference}");

    [GeneratedRegex(@"\{reference( typo)?\}")]
    private static partial Regex Blank();
}
