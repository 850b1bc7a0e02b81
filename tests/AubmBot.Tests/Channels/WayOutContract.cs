using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Tests.Channels;

/// <summary>What every channel promises about what it shows, also one that no platform calls by webhook.</summary>
public abstract class WayOutContract
{
    protected const string Tricky = "Où déposer le dossier à Béni Mellal ? ŒÇ «é» — فين نحط الدوسيي؟ لَا ١٢٣ 👨‍👩‍👧‍👦🏠";

    protected abstract IChannel Channel { get; }

    /// <summary>What reached the citizen so far, in its order.</summary>
    protected abstract IReadOnlyList<Shown> Arrived { get; }

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract Activity Reply(string text);

    [Fact]
    public async Task French_Arabic_and_emoji_survive_the_way_out()
    {
        (await SendAsync(Reply(Tricky))).ShouldAllBe(outcome => outcome.Failure == null && outcome.ProviderId != null);
        Arrived.ShouldHaveSingleItem().Text.ShouldBe(Tricky);
    }

    [Fact]
    public async Task A_long_text_is_split_within_the_limit_and_no_character_is_broken()
    {
        var words = string.Join(' ', Enumerable.Repeat(Tricky, 400));
        var limit = Channel.Capabilities.TextLimit;
        var whole = words + new string('م', limit) + string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", limit / 5));
        (await SendAsync(Reply(whole))).ShouldAllBe(outcome => outcome.Failure == null);
        var parts = Arrived.Select(shown => shown.Text).ToList();
        parts.Count.ShouldBeGreaterThan(1);
        parts.ShouldAllBe(part => Channel.Capabilities.MeasureText(part) <= limit);
        parts.ShouldAllBe(part => part.EnumerateRunes().All(rune => rune.Value != 0xFFFD));
        parts.ShouldAllBe(part => !part.StartsWith('\u200D') && !part.EndsWith('\u200D'));
        Joined(parts).ShouldBe(Joined([whole]));
    }

    [Fact]
    public async Task Buttons_stand_under_the_last_part_only()
    {
        var reply = Reply(string.Join('\n', Enumerable.Repeat(Tricky, 400)));
        reply.SuggestedActions = Buttons(2);
        await SendAsync(reply);
        var shown = Arrived.Select(message => message.Buttons).ToList();
        shown.SkipLast(1).ShouldAllBe(labels => labels.Count == 0);
        if (Channel.Capabilities.Buttons >= 2)
            shown[^1].ShouldBe(["choix 1", "choix 2"]);
    }

    [Fact]
    public async Task More_buttons_than_the_platform_has_become_numbered_lines()
    {
        var count = Channel.Capabilities.Buttons + 1;
        var reply = Reply("?");
        reply.SuggestedActions = Buttons(count);
        await SendAsync(reply);
        Arrived.SelectMany(message => message.Buttons).ShouldBeEmpty();
        string.Join('\n', Arrived.Select(message => message.Text)).ShouldContain($"{count}. choix {count}");
    }

    [Fact]
    public async Task Typing_is_shown_or_left_out_and_never_a_failure()
    {
        var typing = Reply("x");
        (typing.Type, typing.Text, typing.TextFormat) = (ActivityTypes.Typing, null, null);
        (await SendAsync(typing)).ShouldAllBe(outcome => outcome.Failure == null);
    }

    protected static SuggestedActions Buttons(int count) =>
        new() { Actions = [.. Enumerable.Range(1, count).Select(i => CardAction.Button($"choix {i}", $"c:{i}"))] };

    protected async Task<IReadOnlyList<SendOutcome>> SendAsync(Activity activity)
    {
        var outcomes = new List<SendOutcome>();
        foreach (var part in Channel.Render(activity))
            outcomes.Add(await Channel.SendAsync(part, Stop));
        return outcomes;
    }

    static string Joined(IEnumerable<string> parts) => string.Concat(parts).Replace(" ", "", StringComparison.Ordinal);
}
