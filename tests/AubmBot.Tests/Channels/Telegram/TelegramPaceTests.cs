using AubmBot.Channels.Telegram;
using AubmBot.Tests.Channels.Stubs;
using Microsoft.Extensions.Time.Testing;
using Telegram.Bot;

namespace AubmBot.Tests.Channels.Telegram;

public sealed class TelegramPaceTests
{
    readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    readonly TelegramPace _pace;

    public TelegramPaceTests() => _pace = new TelegramPace(_time);

    [Fact]
    public void A_chat_gets_a_short_burst_then_a_message_a_second()
    {
        Sent(chat: 7, count: 5).ShouldAllBe(task => task.IsCompleted);
        var sixth = Sent(chat: 7, count: 1).Single();
        sixth.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromMilliseconds(900));
        sixth.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromMilliseconds(200));
        sixth.IsCompleted.ShouldBeTrue();
        Sent(chat: 7, count: 1).Single().IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public void A_group_gets_twenty_a_minute()
    {
        Sent(chat: -7, count: 20).ShouldAllBe(task => task.IsCompleted);
        var next = Sent(chat: -7, count: 1).Single();
        _time.Advance(TimeSpan.FromSeconds(2.9));
        next.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(0.2));
        next.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public void All_chats_together_get_thirty_a_second()
    {
        var sent = Enumerable.Range(1, 60).SelectMany(chat => Sent(chat, count: 1)).ToList();
        sent.Count(task => task.IsCompleted).ShouldBe(30);
        _time.Advance(TimeSpan.FromSeconds(0.5));
        sent.Count(task => task.IsCompleted).ShouldBeInRange(44, 46);
        _time.Advance(TimeSpan.FromSeconds(0.6));
        sent.ShouldAllBe(task => task.IsCompleted);
    }

    [Fact]
    public void Who_was_quiet_has_the_whole_burst_again()
    {
        Sent(chat: 7, count: 5);
        _time.Advance(TimeSpan.FromSeconds(10));
        Sent(chat: 7, count: 5).ShouldAllBe(task => task.IsCompleted);
        Sent(chat: 7, count: 1).Single().IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_message_leaves_when_its_turn_has_come()
    {
        await using var telegram = await PlatformStub.StartAsync(TelegramSamples.Usual);
        var client = new TelegramBotClient(new TelegramBotClientOptions(TelegramSamples.Token, telegram.Address.AbsoluteUri));
        var sending = new TelegramSending(client, _pace);
        Sent(chat: 700000001, count: 5);
        var sixth = sending.SendAsync(TelegramSamples.Reply("x"), TestContext.Current.CancellationToken);
        telegram.Requests.ShouldBeEmpty();
        _time.Advance(TimeSpan.FromSeconds(1.1));
        (await sixth).Failure.ShouldBeNull();
        telegram.Requests.ShouldHaveSingleItem();
    }

    List<Task> Sent(long chat, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => _pace.WaitAsync(chat, TestContext.Current.CancellationToken))];
}
