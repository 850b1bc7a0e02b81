using AubmBot.Core.Understanding;
using AubmBot.Core.Understanding.Entities;
using AubmBot.Core.Understanding.Model;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace AubmBot.Tests.Understanding;

public class CandidateChooserFacts
{
    readonly Mock<IChatClient> _model = new();
    readonly FakeTimeProvider _time = new();

    static readonly Understood Doubtful = new(
        Outcome.Clarify, [new("price", 0.4), new("delay", 0.3), new("documents", 0.2)], new("fr", Script.Latin), null, false,
        [new Entity(EntityKind.Phone, "+212661234567", 5, 10)]);

    [Fact]
    public async Task A_number_chooses_one_of_our_candidates()
    {
        Replies("2");
        var chosen = await Choose(Doubtful);
        chosen.Outcome.ShouldBe(Outcome.Answer);
        chosen.Candidates.Select(candidate => candidate.Topic).ShouldBe(["delay", "price", "documents"]);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("Le permis coûte 300 dirhams.")]
    public async Task An_odd_reply_changes_nothing(string reply)
    {
        Replies(reply);
        (await Choose(Doubtful)).ShouldBeSameAs(Doubtful);
    }

    [Fact]
    public async Task A_failing_model_changes_nothing()
    {
        _model.Setup(model => model.GetResponseAsync(It.IsAny<IEnumerable<ChatMessage>>(), It.IsAny<ChatOptions>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new HttpRequestException());
        (await Choose(Doubtful)).ShouldBeSameAs(Doubtful);
    }

    [Fact]
    public async Task A_slow_model_is_not_waited_for()
    {
        _model.Setup(model => model.GetResponseAsync(It.IsAny<IEnumerable<ChatMessage>>(), It.IsAny<ChatOptions>(), It.IsAny<CancellationToken>()))
            .Returns(new TaskCompletionSource<ChatResponse>().Task);
        var choosing = Choose(Doubtful);
        _time.Advance(TimeSpan.FromMinutes(1));
        (await choosing).ShouldBeSameAs(Doubtful);
    }

    [Fact]
    public async Task A_sure_answer_is_never_shown_to_it()
    {
        var sure = Doubtful with { Outcome = Outcome.Answer };
        (await Choose(sure)).ShouldBeSameAs(sure);
        _model.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Telephone_numbers_are_masked()
    {
        List<ChatMessage> seen = [];
        _model.Setup(model => model.GetResponseAsync(It.IsAny<IEnumerable<ChatMessage>>(), It.IsAny<ChatOptions>(), It.IsAny<CancellationToken>()))
            .Callback((IEnumerable<ChatMessage> messages, ChatOptions _, CancellationToken _) => seen.AddRange(messages))
            .ReturnsAsync(new ChatResponse(new ChatMessage(ChatRole.Assistant, "1")));
        await Choose(Doubtful);
        seen[^1].Text.ShouldBe("tel: [Phone] svp");
    }

    [Fact]
    public async Task Without_a_model_the_engine_decides_alone() =>
        (await new CandidateChooser(null, new ModelOptions(), _time, NullLogger<CandidateChooser>.Instance)
            .ChooseAsync("", Doubtful, topic => topic, CancellationToken.None)).ShouldBeSameAs(Doubtful);

    void Replies(string text) => _model
        .Setup(model => model.GetResponseAsync(It.IsAny<IEnumerable<ChatMessage>>(), It.IsAny<ChatOptions>(), It.IsAny<CancellationToken>()))
        .ReturnsAsync(new ChatResponse(new ChatMessage(ChatRole.Assistant, text)));

    Task<Understood> Choose(Understood understood) =>
        new CandidateChooser(_model.Object, new ModelOptions(), _time, NullLogger<CandidateChooser>.Instance)
            .ChooseAsync("tel: 0661234567 svp", understood, topic => topic, TestContext.Current.CancellationToken);
}
