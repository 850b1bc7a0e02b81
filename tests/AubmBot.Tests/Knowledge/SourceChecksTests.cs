using AubmBot.Core.Knowledge.Checks;
using AubmBot.Tests.Data;

namespace AubmBot.Tests.Knowledge;

public sealed class SourceChecksTests
{
    [Theory]
    [InlineData("var text = \"مرحبا بكم في الوكالة\";")]
    [InlineData("Say(\"Votre demande est enregistrée\");")]
    [InlineData("Say(\"Où est l'agence ?\");")]
    [InlineData("Say($\"Bonjour à vous {name}\");")]
    public void A_sentence_for_citizens_is_found_with_its_line(string code)
    {
        var finding = Check($"namespace A;\n    {code}").ShouldHaveSingleItem();
        finding.Where.ShouldBe("File.cs line 2");
        finding.IsError.ShouldBeTrue();
    }

    [Theory]
    [InlineData("throw new InvalidOperationException(\"the key stands twice\");")]
    [InlineData("// Un commentaire écrit en français, bien sûr.")]
    [InlineData("/// <summary>واخا نعم</summary>")]
    [InlineData("const string Letters = \"éèêàçù\";")]
    [InlineData("'ى' => new Rune('ي'),")]
    [InlineData("const string Kind = \"darija-ar\";")]
    public void A_word_for_a_developer_a_letter_table_or_a_comment_is_none(string code) => Check(code).ShouldBeEmpty();

    [Fact]
    public void What_the_compiler_made_is_not_searched()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["obj"]);
        File.WriteAllText(folder["obj/File.cs"], "Say(\"Votre demande est enregistrée\");");
        SourceChecks.Run(folder.Path).ShouldBeEmpty();
    }

    static List<Finding> Check(string code)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["File.cs"], code);
        return [.. SourceChecks.Run(folder.Path)];
    }
}
