namespace AubmBot.Tests.Knowledge;

/// <summary>What cannot be read is refused with the file, and with the line where there is one.</summary>
public sealed class UnreadableDialogsTests
{
    [Theory]
    [InlineData("knowledge/address.yaml", "^owner: ", "ownner: x\nowner: ", 2, "ownner")]
    [InlineData("knowledge/address.yaml", "^owner: ", "owner: x\nowner: ", 3, "owner")]
    [InlineData("forms/complaint.yaml", "^version: 1", "version: 1\nauthor: me", 3, "author")]
    [InlineData("forms/complaint.yaml", "^version: 1", "version: one", 2, "one")]
    [InlineData("fr/language.yaml", "^culture: ", "cultuer: x\nculture: ", 2, "cultuer")]
    public void An_unknown_or_repeated_property_is_named_with_file_and_line(string file, string pattern, string replacement, int line, string named)
    {
        using var dialogs = new EditedDialogs().With(file, pattern, replacement);
        var problem = dialogs.Problem().Replace('\\', '/');
        problem.ShouldStartWith($"{file} line {line}: ");
        problem.ShouldContain(named);
    }

    [Theory]
    [InlineData("knowledge/address.yaml", "^id: .*$", "id: adress", "knowledge/address.yaml: its id is adress")]
    [InlineData("knowledge/address.yaml", "^review-by: .*$", "review-by: 24/11/2026", "knowledge/address.yaml: '24/11/2026' is no day (2026-11-24)")]
    [InlineData("forms/complaint.yaml", "^id: .*$", "id: plainte", "forms/complaint.yaml: its id is plainte")]
    [InlineData("forms/complaint.yaml", "type: place", "type: planet", "forms/complaint.yaml: field commune has the unknown type planet")]
    [InlineData("forms/complaint.yaml", @"^    choices: \[delay.*\n", "", "forms/complaint.yaml: field category has no choices")]
    [InlineData("forms/complaint.yaml", "^  ar:$", "  es:", "forms/complaint.yaml: there is no language es")]
    [InlineData("fr/language.yaml", "^culture: .*$", "culture: fr-Nowhere", "fr/language.yaml: there is no culture fr-Nowhere")]
    [InlineData("ar/language.yaml", "^direction: .*$", "direction: up", "ar/language.yaml: direction is ltr or rtl")]
    [InlineData("fr/language.yaml", @"^    2: \[deuxieme,", "    2: [premier,", "fr/language.yaml: 'premier' stands for 1 and for 2")]
    [InlineData("ar/sentences.yaml", "^menu: .*$", "menu:", "ar/sentences.yaml: menu has no text")]
    public void A_value_that_cannot_be_is_named_with_its_file(string file, string pattern, string replacement, string problem)
    {
        using var dialogs = new EditedDialogs().With(file, pattern, replacement);
        dialogs.Problem().Replace('\\', '/').ShouldBe(problem);
    }

    [Fact]
    public void Broken_yaml_is_named_with_file_and_line()
    {
        using var dialogs = new EditedDialogs().With("fr/sentences.yaml", "^menu: .*$", "menu: \"never closed");
        dialogs.Problem().Replace('\\', '/').ShouldMatch(@"^fr/sentences\.yaml line \d+: ");
    }

    [Fact]
    public void A_key_that_two_files_define_is_named()
    {
        using var dialogs = new EditedDialogs().With("fr/page.yaml", @"\A", "menu: \"encore\"\n");
        dialogs.Problem().ShouldContain("the key menu stands twice");
    }
}
