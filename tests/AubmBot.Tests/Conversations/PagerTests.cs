using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.State;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Paging;
using AubmBot.Core.Elsewhere;
using AubmBot.Tests.Prompts;
using Moq;

namespace AubmBot.Tests.Conversations;

public sealed class PagerTests
{
    const int Size = 80;

    static readonly string Long = string.Join(' ', Enumerable.Range(1, 40).Select(i => $"mot{i}"));

    readonly BotState _state = BotState.Read(null);

    [Fact]
    public void Every_page_fits_and_together_they_say_everything()
    {
        var first = Cut(Long).ShouldHaveSingleItem();
        var pages = PagesLeft.Of(_state)!.Texts.Prepend(first.Text!).ToList();
        pages.Count.ShouldBeGreaterThan(2);
        pages.ShouldAllBe(page => page.Length <= Size);
        string.Join(' ', pages.Select(page => page[..page.LastIndexOf('\n')])).ShouldBe(Long);
        pages[0].ShouldEndWith($"1/{pages.Count} page.more");
        pages[^1].ShouldEndWith($"{pages.Count}/{pages.Count}");
    }

    [Fact]
    public void What_fits_is_sent_as_it_was_said()
    {
        Cut("un", "deux").Select(reply => reply.Text).ShouldBe(["un", "deux"]);
        PagesLeft.Of(_state).ShouldBeNull();
    }

    [Fact]
    public void What_the_conversation_remembers_reads_back_after_a_restart()
    {
        Cut(Long);
        PagesLeft.Of(BotState.Read(_state.Write()))!.Texts.ShouldBe(PagesLeft.Of(_state)!.Texts);
    }

    [Fact]
    public void What_an_older_release_left_there_counts_as_nothing()
    {
        PagesLeft.Of(BotState.Read("""{"pages":{"texts":["un"]}}""")).ShouldBeNull();
        PagesLeft.Of(BotState.Read("""{"pages":7}""")).ShouldBeNull();
    }

    Activity[] Cut(params string[] texts)
    {
        var turn = Mock.Of<ITurnContext>(each => each.Language == "fr" && each.ConversationState == _state);
        return new Pager(RealLanguages.Instance, new Ways(new ConfiguredChannels([]), RealLanguages.Instance), null!).Cut(turn, new ChannelCapabilities { PageSize = Size }, [.. texts.Select(text => Activity.Message(text))]);
    }
}
