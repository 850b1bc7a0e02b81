using AubmBot.Core.Understanding.Text;
using YamlDotNet.RepresentationModel;

namespace AubmBot.Tests.Understanding;

/// <summary>A question that is kept aside and also learned from would be answered right for the wrong reason.</summary>
public class KeptAsideFacts
{
    static readonly string Dialogs = Path.Combine(AppContext.BaseDirectory, "dialogs");

    public static TheoryData<string> Sets() => [.. KeptAside.All.Select(set => set.Name)];

    /// <summary>Every text of every file, and every part of it between commas, whatever its accents, case or punctuation.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void No_question_kept_aside_stands_in_dialogs(string set)
    {
        var written = Directory.GetFiles(Dialogs, "*.*", SearchOption.AllDirectories).SelectMany(Texts)
            .SelectMany(text => text.Split(',').Append(text)).Select(Bare).ToHashSet(StringComparer.Ordinal);
        written.Count.ShouldBeGreaterThan(1000);
        Rows(set).Where(written.Contains).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void No_question_kept_aside_is_learned_from(string set) =>
        Rows(set).Intersect(Trained.Learned.Select(row => Bare(row.Text))).ShouldBeEmpty();

    [Fact]
    public void No_question_is_kept_aside_twice() =>
        KeptAside.All.SelectMany(set => set.Rows).Select(row => Bare(row.Text)).GroupBy(text => text).Where(same => same.Count() > 1).ShouldBeEmpty();

    static IEnumerable<string> Rows(string set) => KeptAside.All.Single(one => one.Name == set).Rows.Select(row => Bare(row.Text));

    static IEnumerable<string> Texts(string path)
    {
        if (!path.EndsWith(".yaml", StringComparison.Ordinal))
            return File.ReadLines(path).SelectMany(line => line.Split('\t'));
        using var reader = new StreamReader(path);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return yaml.Documents.SelectMany(document => document.AllNodes).OfType<YamlScalarNode>().Select(node => node.Value ?? "");
    }

    static string Bare(string text)
    {
        var sentence = Normaliser.Normalise(text);
        var tokens = new Token[Tokeniser.Most];
        return string.Join(' ', tokens.Take(Tokeniser.Split(sentence, tokens)).Select(token => token.Of(sentence).ToString()));
    }
}
