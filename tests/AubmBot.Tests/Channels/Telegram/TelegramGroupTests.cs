using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Telegram;

namespace AubmBot.Tests.Channels.Telegram;

public sealed class TelegramGroupTests : IAsyncDisposable
{
    readonly ChannelHost _host = new(
        (services, configuration) => services.AddTelegram(configuration), TelegramSamples.Settings(new Uri("http://127.0.0.1:1")));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void A_mention_is_heard_without_the_name()
    {
        var said = Parse(Payload.Read("telegram", "13_group_mention.json")).ShouldHaveSingleItem();
        said.Text.ShouldBe("horaires ?");
        said.Conversation!.Id.ShouldBe("-1001234567890");
        said.Conversation.IsGroup.ShouldBe(true);
    }

    [Theory]
    [InlineData("horaires @Guichet_Test_Bot ?", "horaires  ?")]
    [InlineData("@guichet_test_bot", "")]
    [InlineData("/horaires@guichet_test_bot demain", "/horaires demain")]
    [InlineData("/horaires", "/horaires")]
    public void What_is_said_to_the_bot_is_heard(string text, string heard) => InGroup(text).ShouldHaveSingleItem().Text.ShouldBe(heard);

    [Theory]
    [InlineData("à demain tout le monde")]
    [InlineData("@guichet_test_bot2 horaires ?")]
    [InlineData("ecrire a x@guichet_test_bot.ma")]
    [InlineData("/horaires@autre_bot")]
    [InlineData("@autre_bot horaires ?")]
    public void What_is_said_to_others_is_not_heard(string text) => InGroup(text).ShouldBeEmpty();

    [Fact]
    public void A_command_for_another_bot_is_not_heard_in_private_either() =>
        Parse(TelegramSamples.Message("/start@autre_bot")).ShouldBeEmpty();

    [Fact]
    public void A_reply_to_the_bot_is_heard() => InGroup("et le samedi ?", message => message["reply_to_message"] = Of(123456789)).Count.ShouldBe(1);

    [Fact]
    public void A_reply_to_somebody_else_is_not_heard() =>
        InGroup("et le samedi ?", message => message["reply_to_message"] = Of(42)).ShouldBeEmpty();

    [Fact]
    public void A_mention_by_account_is_heard_without_the_name() => InGroup("Guichet, horaires ?", message => message["entities"] = new JsonArray(
        new JsonObject
        {
            ["type"] = "text_mention",
            ["offset"] = 0,
            ["length"] = 8,
            ["user"] = new JsonObject { ["id"] = 123456789, ["is_bot"] = true, ["first_name"] = "Guichet" },
        })).ShouldHaveSingleItem().Text.ShouldBe("horaires ?");

    [Fact]
    public void Start_with_the_bots_name_is_the_event_of_joining()
    {
        var start = InGroup("/start@guichet_test_bot permis").ShouldHaveSingleItem();
        start.Name.ShouldBe(EventNames.Join);
        start.Value!.Value.GetProperty("topic").GetString().ShouldBe("permis");
    }

    [Fact]
    public void A_channels_posts_are_not_heard() => Parse(TelegramSamples.Message("@guichet_test_bot bonjour", chat: "channel")).ShouldBeEmpty();

    IReadOnlyList<Activity> InGroup(string text, Action<JsonObject>? change = null) => Parse(TelegramSamples.Message(text, change, "supergroup"));

    IReadOnlyList<Activity> Parse(byte[] body) => _host.Channel.Parse(TelegramSamples.Request(body));

    static JsonObject Of(long from) => new()
    {
        ["message_id"] = 3,
        ["date"] = 1760000000,
        ["chat"] = new JsonObject { ["id"] = -1001234567890, ["type"] = "supergroup" },
        ["from"] = new JsonObject { ["id"] = from, ["is_bot"] = true, ["first_name"] = "Guichet" },
        ["text"] = "?",
    };
}
