namespace AubmBot.Tests.Channels;

/// <summary>One recorded request of <c>tests/payloads</c> with what must become of it.</summary>
public sealed record Payload(string File, string Method, string Url, string Header, string Expected, string Why, byte[] Body)
{
    static string Root => Path.Combine(AppContext.BaseDirectory, "payloads");

    /// <summary>The rows of a channel's <c>expected.tsv</c>, in their order.</summary>
    public static IReadOnlyList<Payload> All(string channel)
    {
        var rows = System.IO.File.ReadAllLines(Path.Combine(Root, channel, "expected.tsv")).Skip(1).Select(line => line.Split('\t'));
        return [.. rows.Select(row => new Payload(row[0], row[1], row[2], row[3], row[4], row[5], Read(channel, row[0])))];
    }

    public static byte[] Read(string channel, string file) =>
        file == "(no body)" ? [] : System.IO.File.ReadAllBytes(Path.Combine(Root, channel, file));

    /// <summary>The rows of the table of send errors that belong to a channel: code, meaning, action.</summary>
    public static IReadOnlyList<string[]> SendErrors(string channel)
    {
        var rows = System.IO.File.ReadAllLines(Path.Combine(Root, "_tables", "send-errors.tsv")).Select(line => line.Split('\t'));
        return [.. rows.Where(row => row[0] == channel)];
    }

    /// <summary>The header column, "Name: value", as a lookup.</summary>
    public Func<string, string?> Headers()
    {
        var at = Header.IndexOf(": ", StringComparison.Ordinal);
        return name => at > 0 && name.Equals(Header[..at], StringComparison.OrdinalIgnoreCase) ? Header[(at + 2)..] : null;
    }
}
