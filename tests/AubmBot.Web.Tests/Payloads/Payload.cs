using System.Text;

namespace AubmBot.Web.Tests.Payloads;

/// <summary>One recorded request of <c>tests/payloads</c> with what must become of it.</summary>
public sealed record Payload(string File, string Method, string Url, string Header, string Expected, byte[] Body)
{
    static string Root => Path.Combine(AppContext.BaseDirectory, "payloads");

    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The recorded secret, where the header carries one.</summary>
    public string? Secret => Header.Split(": ") is [_, var value] ? value : null;

    public static Payload Of(string channel, string file) => All(channel).Single(payload => payload.File == file);

    /// <summary>The names of a channel's recordings that are requests to us, for a theory.</summary>
    public static TheoryData<string> Requests(string channel) => [.. All(channel).Where(row => row.Method == "POST").Select(row => row.File)];

    /// <summary>Every recording of a channel, as <c>expected.tsv</c> lists them.</summary>
    public static IReadOnlyList<Payload> All(string channel)
    {
        var rows = System.IO.File.ReadAllLines(Path.Combine(Root, channel, "expected.tsv")).Skip(1).Select(line => line.Split('\t'));
        return [.. rows.Select(row => new Payload(row[0], row[1], row[2], row[3], row[4], Read(channel, row[0])))];
    }

    static byte[] Read(string channel, string file) =>
        file == "(no body)" ? [] : System.IO.File.ReadAllBytes(Path.Combine(Root, channel, file));
}
