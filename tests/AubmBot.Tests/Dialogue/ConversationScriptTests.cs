using AubmBot.Tests.Dialogue.Playing;

namespace AubmBot.Tests.Dialogue;

/// <summary>The conversations of Scripts/, each against a bot and a database of its own.</summary>
public sealed class ConversationScriptTests(SharedLibrary shared)
{
    public static TheoryData<string> Scripts => [.. Script.Names()];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_conversation_goes_as_it_is_written(string name)
    {
        var script = Script.Read(name);
        await using var bot = await TestBot.StartAsync(shared.Library, script.HasButtons, pageSize: script.PageSize);
        await new ScriptPlayer(script, bot).PlayAsync();
    }

    [Fact]
    public void At_least_forty_conversations_are_written_and_neither_language_is_a_guest()
    {
        var scripts = Script.Names().Select(Script.Read).ToList();
        scripts.Count.ShouldBeGreaterThanOrEqualTo(40);
        scripts.Count(script => script.Name.StartsWith("fr/", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(20);
        scripts.Count(script => script.Name.StartsWith("ar/", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(20);
        scripts.Select(script => script.Language).Distinct().Order().ShouldBe(["ar", "darija-ar", "darija-latn", "fr", "mixed"]);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Every_turn_of_a_script_is_followed_by_what_must_come_of_it(string name)
    {
        var lines = Script.Read(name).Lines;
        lines.ShouldNotBeEmpty();
        var unwatched = lines.Where(line => line.IsTurn)
            .Where(turn => !lines.SkipWhile(line => line.Number <= turn.Number).TakeWhile(line => !line.IsTurn).Any(line => line.IsExpectation));
        unwatched.Select(turn => turn.Number).ShouldBeEmpty("these lines are answered, but nobody looks at the answer");
    }
}
