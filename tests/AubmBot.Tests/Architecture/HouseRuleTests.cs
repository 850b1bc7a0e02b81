using System.Text.RegularExpressions;
using AubmBot.Core.Knowledge.Checks;

namespace AubmBot.Tests.Architecture;

public sealed partial class HouseRuleTests
{
    /// <summary>Readers of what citizens write: the only places that may know a letter or a word of Arabic.</summary>
    static readonly string[] Readers = ["/Understanding/", "/Text/", "/Prompts/"];

    [Fact]
    public void There_is_source_to_judge() => Repository.Files("src").Count.ShouldBeGreaterThan(150);

    [Fact]
    public void No_sentence_for_citizens_stands_in_code() =>
        SourceChecks.Run(Path.Combine(Repository.Root, "src")).Select(finding => $"{finding.Where}: {finding.What}").ShouldBeEmpty();

    [Fact]
    public void Arabic_letters_stand_only_where_citizens_are_read() =>
        Places("src", ArabicLetter()).Where(place => !Readers.Any(reader => place.Contains(reader, StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void No_type_is_named_after_nothing() => Places("src", EmptyName()).ShouldBeEmpty();

    [Fact]
    public void No_test_sleeps() => Places("tests", Sleep()).ShouldBeEmpty();

    [Fact]
    public void No_file_is_longer_than_one_reads_in_one_go() =>
        Repository.Files("src").Where(file => Repository.Lines(file).Length > 250).ShouldBeEmpty();

    [Fact]
    public void A_file_is_named_after_the_type_it_holds() => Repository.Files("src")
        .Where(file => !file.EndsWith("/Program.cs", StringComparison.Ordinal))
        .Where(file => !Repository.Lines(file).Any(line => Regex.IsMatch(
            line, $@"\b(class|record|struct|interface|enum)\b.*\b{Regex.Escape(Path.GetFileNameWithoutExtension(file))}\b")))
        .ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_for_later_without_saying_so_elsewhere() => Places("src", Later()).ShouldBeEmpty();

    [Theory]
    [InlineData("public sealed class TicketManager(", true)]
    [InlineData("static class TextUtils", true)]
    [InlineData("internal interface ICommonHelper", true)]
    [InlineData("public sealed class TicketDesk", false)]
    [InlineData("public sealed class Commands(", false)]
    public void The_search_for_empty_names_finds_them(string line, bool found) => EmptyName().IsMatch(line).ShouldBe(found);

    static IEnumerable<string> Places(string folder, Regex what) =>
        from file in Repository.Files(folder)
        from line in Repository.Lines(file).Index()
        where what.IsMatch(line.Item)
        select $"{file} line {line.Index + 1}: {line.Item.Trim()}";

    [GeneratedRegex(@"[\u0621-\u063A\u0640-\u064A\u066E-\u06D3]")]
    private static partial Regex ArabicLetter();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\s+\w*(Helpers?|Util|Utils|Utilities|Manager|Common)\b")]
    private static partial Regex EmptyName();

    // In two pieces, so that this file does not find itself; a process that waits to be killed does not sleep.
    [GeneratedRegex("Thread" + @"\.Sleep\((?!Timeout\.Infinite)|Task" + @"\.Delay\((?!Timeout\.Infinite)")]
    private static partial Regex Sleep();

    [GeneratedRegex(@"//.*\b(TO" + "DO|FIX" + @"ME|HACK)\b")]
    private static partial Regex Later();
}
