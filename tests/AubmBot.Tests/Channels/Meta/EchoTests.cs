using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Instagram;
using AubmBot.Channels.Messenger;
using AubmBot.Tests.Channels.Stubs;

namespace AubmBot.Tests.Channels.Meta;

/// <summary>What the page or the account said comes back: the bot's own words are nothing, a person's silence the bot.</summary>
public sealed class EchoTests : IAsyncLifetime
{
    PlatformStub _meta = null!;
    ChannelHost _messenger = null!;
    ChannelHost _instagram = null!;

    public async ValueTask InitializeAsync()
    {
        _meta = await PlatformStub.StartAsync(MetaSamples.Usual);
        _messenger = new ChannelHost((services, configuration) => services.AddMessenger(configuration), MetaSamples.Messenger(_meta.Address));
        _instagram = new ChannelHost((services, configuration) => services.AddInstagram(configuration), MetaSamples.Instagram(_meta.Address));
    }

    public async ValueTask DisposeAsync()
    {
        await _messenger.DisposeAsync();
        await _instagram.DisposeAsync();
        await _meta.DisposeAsync();
    }

    [Theory]
    [InlineData("\"app_id\":1517776481860111", "our app")]
    [InlineData("\"metadata\":\"aubmbot:m_asked\"", "what we sent along")]
    [InlineData("\"is_deleted\":true", "taken back")]
    public void Our_own_echo_is_nothing(string sign, string why) => Heard(_messenger, sign).ShouldBeEmpty(why);

    [Theory]
    [InlineData("\"app_id\":263902037430900", "the page's inbox")]
    [InlineData("\"app_id\":263902037430900,\"metadata\":\"x\"", "another's metadata")]
    [InlineData("\"x\":1", "no app at all")]
    public void A_persons_message_is_told_in_the_citizens_conversation(string sign, string why)
    {
        var spoke = Heard(_messenger, sign).ShouldHaveSingleItem(why);
        (spoke.Type, spoke.Name, spoke.Text).ShouldBe((ActivityTypes.Event, EventNames.PersonSpoke, "Bonjour, ici le guichet"));
        (spoke.Conversation!.Id, spoke.From!.Id).ShouldBe((MetaSamples.Citizen, MetaSamples.Citizen));
    }

    [Fact]
    public async Task Instagrams_echo_tells_no_app_and_is_known_by_its_id()
    {
        await SendAsync("autre chose");
        Heard(_instagram, "\"x\":1", mid: "m_sent").ShouldBeEmpty();
        Heard(_instagram, "\"x\":1", mid: "m_other").ShouldHaveSingleItem().Name.ShouldBe(EventNames.PersonSpoke);
    }

    [Fact]
    public async Task An_echo_that_is_faster_than_the_answer_is_known_by_its_words()
    {
        _meta.Next(StubAnswer.Silence);
        using var stopping = new CancellationTokenSource();
        var sending = SendAsync("Bonjour, ici le guichet", stopping.Token);
        await _meta.ArrivalAsync();
        Heard(_instagram, "\"x\":1").ShouldBeEmpty();
        await stopping.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public void Taking_the_conversation_over_silences_the_bot_and_giving_it_back_ends_that()
    {
        Handed("\"take_thread_control\":{\"previous_owner_app_id\":\"1517776481860111\"}").ShouldHaveSingleItem().Name.ShouldBe(EventNames.PersonSpoke);
        var back = Handed("\"pass_thread_control\":{\"new_owner_app_id\":\"1517776481860111\"}").ShouldHaveSingleItem();
        back.Name.ShouldBe(EventNames.HandoffStatus);
        back.Value!.Value.GetProperty("state").GetString().ShouldBe("completed");
        Handed("\"pass_thread_control\":{\"new_owner_app_id\":\"263902037430900\"}").ShouldBeEmpty();
        Handed("\"request_thread_control\":{\"requested_owner_app_id\":\"1\"}").ShouldBeEmpty();
    }

    IReadOnlyList<Activity> Handed(string item) =>
        _messenger.Channel.Parse(MetaSamples.Signed(MetaSamples.Messaging("page", MetaSamples.Page, item)));

    static IReadOnlyList<Activity> Heard(ChannelHost host, string sign, string mid = "m_echo") => host.Channel.Parse(MetaSamples.Signed($$$"""
        {"object":"{{{(host.Channel.Id == ChannelIds.Messenger ? "page" : "instagram")}}}","entry":[{"messaging":[{"sender":{"id":"{{{host.Channel.Account}}}"},
        "recipient":{"id":"{{{MetaSamples.Citizen}}}"},"message":{"is_echo":true,"mid":"{{{mid}}}","text":"Bonjour, ici le guichet",{{{sign}}}}}]}]}
        """));

    Task SendAsync(string text, CancellationToken? stop = null) =>
        _instagram.Channel.SendAsync(MetaSamples.Reply(text), stop ?? TestContext.Current.CancellationToken);
}
