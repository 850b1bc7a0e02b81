using AubmBot.Core.Knowledge;
using AubmBot.Core.Knowledge.Checks;
using AubmBot.Tests.Architecture;

namespace AubmBot.Tests.Knowledge;

/// <summary>The dialogs of this repository.</summary>
public sealed class OwnDialogsTests
{
    static readonly Lazy<Library> Library = new(() => LibraryReader.Read(EditedDialogs.Source));

    // The list of subjects that a good answer was asked for, as the agency's project gave it: id, meaning in French, in Arabic.
    public static TheoryData<string> Topics =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Knowledge", "topics.tsv")).Skip(1).Select(line => line.Split('\t')[0]).Where(id => id.Length > 0)];

    [Fact]
    public void Nothing_has_to_be_mended() => DialogsCheck.Run(Library.Value, EditedDialogs.Today, Path.Combine(Repository.Root, "src"))
        .Where(finding => finding.IsError).Select(finding => $"{finding.Where}: {finding.What}").ShouldBeEmpty();

    [Fact]
    public void There_are_48_topics_that_must_be_known() => Topics.Count.ShouldBe(48);

    [Theory, MemberData(nameof(Topics))]
    public void A_topic_is_answered_in_both_languages_at_every_length(string id)
    {
        var topic = Library.Value.Topics.ShouldContainKeyAndGet(id);
        foreach (var language in (string[])["fr", "ar"])
        {
            var texts = topic.Texts.ShouldContainKeyAndGet(language);
            string[] said = [texts.Title, texts.Button, texts.Answer, texts.ShortAnswer, texts.SpokenAnswer];
            said.ShouldAllBe(text => text.Trim().Length > 1 && !text.Contains('{'));
        }
        foreach (var kind in (string[])["fr", "ar", "darija-ar", "darija-latn", "mixed"])
            topic.Questions.ShouldContainKeyAndGet(kind).ShouldNotBeEmpty();
    }
}
