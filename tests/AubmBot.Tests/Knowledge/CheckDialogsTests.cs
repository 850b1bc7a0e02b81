namespace AubmBot.Tests.Knowledge;

/// <summary>Each kind of mistake that an editor can make is found, and said where.</summary>
public sealed class CheckDialogsTests
{
    const string Topic = "knowledge/address.yaml", French = "fr/sentences.yaml", Arabic = "ar/sentences.yaml", Form = "forms/complaint.yaml";

    [Theory]
    [InlineData(Topic, @"^  ar:\n    title:(.|\n)*?(?=^questions:)", "", "has no texts in ar")]
    [InlineData(Topic, "^    title: \".*$", "    title: \"\"", "fr.title is missing")]
    [InlineData(Topic, @"^    button: .*$", "    button: \"Vingt-et-une lettres.\"", "fr.button has 21 characters, 20 at most")]
    [InlineData(Topic, @"^next: .*$", "next: [nowhere]", "leads to nowhere, which does not exist")]
    [InlineData(Topic, @"^next: .*$", "next: [\"form:nowhere\"]", "leads to form:nowhere, which does not exist")]
    [InlineData(Topic, @"^next: .*$", "next: [\"form:complaint?category=nothing\"]", "leads to form:complaint?category=nothing, which does not exist")]
    [InlineData(Topic, @"^next: .*$", "next: [\"do:dance\"]", "leads to do:dance, which does not exist")]
    [InlineData(Topic, @"^next: .*$", "next: [phone, phone, phone, phone]", "offers more than three next steps")]
    [InlineData(Topic, @"^owner: .*$", "owner: \"\"", "names no owner or no source")]
    [InlineData(Topic, @"^  - url: .*$", "  - url: www.aubm.ma", "the link www.aubm.ma is no web address")]
    [InlineData(Topic, @"^  - url: .*$", "  - url: \"javascript:alert(1)\"", "the link javascript:alert(1) is no web address")]
    [InlineData(Topic, @"^    title: \{ fr: (.*), ar: .*\}$", "    title: { fr: $1 }", "the link https://www.aubm.ma has no title in ar")]
    [InlineData(Topic, @"^    spoken: .*$", "    spoken: \"Voyez www.aubm.ma\"", "fr.spoken holds a symbol or an address on the web: it is read aloud")]
    public void A_mistake_in_a_topic_is_found(string file, string pattern, string replacement, string found) => Finds(file, pattern, replacement, file, found);

    [Theory]
    [InlineData("a", 307, 3)]
    [InlineData("ê", 135, 3)]
    [InlineData("€", 154, 3)]
    public void A_short_answer_of_more_than_two_sms_is_found(string letter, int count, int parts) => Finds(
        Topic, "^    short: .*$", $"    short: \"{string.Concat(Enumerable.Repeat(letter, count))}\"", Topic, $"fr.short needs {parts} SMS parts, 2 at most");

    [Theory]
    [InlineData(Arabic, "^menu: .*\n", "", "menu", "has no text in ar")]
    [InlineData(French, "^menu: .*\n", "", "menu", "has no text in fr")]
    [InlineData(French, "^menu: .*$", "menu: \"\"", "menu", "is empty in fr")]
    [InlineData(Arabic, @"(already-sent: .*)\{reference\}", "$1{number}", "ticket.already-sent", "fills in other names in ar than elsewhere")]
    [InlineData(French, "^  human: .*$", "  human: \"Parler à une vraie personne\"", "do.human", "is a button of more than 20 characters in fr")]
    [InlineData(Form, "^          delay: .*$", "          delay: \"Retard de mon dossier à moi\"", "form.complaint.category.choice.delay", "is a button of more than 20 characters in fr")]
    public void A_mistake_in_a_sentence_is_found(string file, string pattern, string replacement, string key, string found) =>
        Finds(file, pattern, replacement, key, found);

    [Theory]
    [InlineData(@"category: \[delay, refusal\]", "category: [nothing]", "file-number depends on category=nothing, which cannot be")]
    [InlineData(@"category: \[delay, refusal\]", "nobody: [delay]", "file-number depends on nobody=delay, which cannot be")]
    [InlineData(@"choices: \[delay, ", "choices: [delay, surprise, ", "form.complaint.category.choice.surprise has no text in any language")]
    public void A_mistake_in_a_form_is_found(string pattern, string replacement, string found) => Finds(Form, pattern, replacement, Form, found);

    [Fact]
    public void A_menu_that_leads_nowhere_is_found() => Finds("menu.yaml", "^- do:human", "- do:nothing", "menu.yaml", "leads to do:nothing, which does not exist");

    [Fact]
    public void A_topic_without_questions_is_found_because_nobody_else_will() =>
        Finds(Topic, @"^questions:(.|\n)*", "questions: {}\n", Topic, "has no questions: nobody will find it");

    [Fact]
    public void A_review_date_that_has_passed_is_a_warning_for_its_owner_and_not_a_fault()
    {
        using var dialogs = new EditedDialogs().With(Topic, "^review-by: .*$", "review-by: 2026-11-23");
        var finding = dialogs.Findings().Where(each => each.Where == Topic).ShouldHaveSingleItem();
        (finding.What, finding.IsError).ShouldBe(("was to be reviewed by 2026-11-23 (communication)", false));
        dialogs.Findings(EditedDialogs.Today.AddDays(-1)).ShouldBeEmpty();
    }

    [Fact]
    public void A_new_language_is_a_folder_and_everything_that_misses_in_it_is_found()
    {
        using var dialogs = new EditedDialogs().WithLanguage("es", like: "fr").With("es/sentences.yaml", "^menu: .*\n", "");
        var errors = dialogs.Findings().Where(finding => finding.IsError).Select(finding => (finding.Where.Replace('\\', '/'), finding.What)).ToList();
        errors.ShouldContain(("menu", "has no text in es"));
        errors.ShouldContain((Topic, "has no texts in es"));
        errors.ShouldContain((Topic, "the link https://www.aubm.ma has no title in es"));
        errors.ShouldContain(("form.complaint.intro", "has no text in es"));
        errors.ShouldContain(("form.complaint.category.choice.delay", "has no text in es"));
        errors.ShouldAllBe(error => error.What.EndsWith(" in es", StringComparison.Ordinal), "and nothing else is wrong");
    }

    static void Finds(string file, string pattern, string replacement, string where, string what)
    {
        using var dialogs = new EditedDialogs().With(file, pattern, replacement);
        var errors = dialogs.Findings().Where(finding => finding.IsError).Select(finding => (finding.Where.Replace('\\', '/'), finding.What)).ToList();
        errors.ShouldContain((where, what), string.Join('\n', errors));
    }
}
