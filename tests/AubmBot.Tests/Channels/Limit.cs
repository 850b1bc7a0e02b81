using System.Text.RegularExpressions;

namespace AubmBot.Tests.Channels;

/// <summary>The numbers of <c>_tables/limits.tsv</c>.</summary>
static partial class Limit
{
    /// <summary>The numbers of a line, in their order.</summary>
    public static int[] Of(string channel, string what)
    {
        var rows = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "payloads", "_tables", "limits.tsv")).Select(line => line.Split('\t'));
        return [.. Number().Matches(rows.Single(row => row[0] == channel && row[1] == what)[2]).Select(match => int.Parse(match.Value, null))];
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
