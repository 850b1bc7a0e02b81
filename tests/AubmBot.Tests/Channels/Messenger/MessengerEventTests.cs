using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Messenger;
using AubmBot.Tests.Channels.Meta;

namespace AubmBot.Tests.Channels.Messenger;

public sealed class MessengerEventTests : IAsyncDisposable
{
    readonly ChannelHost _host = new((services, configuration) => services.AddMessenger(configuration), MetaSamples.Messenger(new Uri("http://127.0.0.1:1")));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void A_quick_reply_brings_its_id_and_its_label()
    {
        var pressed = Recorded("02_quick_reply.json");
        pressed.ButtonId.ShouldBe("lang:ar");
        pressed.Text.ShouldBe("العربية");
    }

    [Fact]
    public void A_pressed_button_brings_its_id_and_its_title()
    {
        var pressed = One("""
            "postback":{"mid":"m_p","title":"Documents","payload":"do:menu"}
            """);
        (pressed.Id, pressed.Type, pressed.Text, pressed.ButtonId).ShouldBe(("m_p", ActivityTypes.Message, "Documents", "do:menu"));
    }

    [Fact]
    public void Another_apps_button_has_a_title_only()
    {
        var pressed = One("""
            "postback":{"mid":"m_p","title":"Documents"}
            """);
        (pressed.Text, pressed.ButtonId).ShouldBe(("Documents", null));
    }

    [Theory]
    [InlineData("03_postback_get_started_ref.json", "svc_cnie")]
    [InlineData("04_referral_existing_thread.json", "svc_ec")]
    public void A_link_opens_the_conversation_with_its_topic(string file, string topic) => Topic(Recorded(file)).ShouldBe(topic);

    [Theory]
    [InlineData("a b")]
    [InlineData("<script>")]
    [InlineData("form:complaint")]
    [InlineData("été")]
    public void What_is_not_of_the_links_alphabet_is_dropped_and_the_citizen_welcomed(string reference) =>
        Topic(One($$"""
            "referral":{"ref":{{JsonSerializer.Serialize(reference)}},"source":"SHORTLINK","type":"OPEN_THREAD"}
            """)).ShouldBeNull();

    [Fact]
    public void A_reference_is_64_characters_at_most()
    {
        Topic(One($"\"referral\":{{\"ref\":\"{new string('a', 64)}\"}}")).ShouldBe(new string('a', 64));
        Topic(One($"\"referral\":{{\"ref\":\"{new string('a', 65)}\"}}")).ShouldBeNull();
    }

    [Fact]
    public void Get_started_welcomes() => Topic(One("""
        "postback":{"mid":"m_p","title":"Démarrer","payload":"GET_STARTED"}
        """)).ShouldBeNull();

    [Fact]
    public void A_message_that_came_by_a_link_opens_the_topic_and_is_heard_too()
    {
        var both = Events("""
            "message":{"mid":"m_1","text":"Bonjour","referral":{"ref":"address","source":"SHORTLINK"}}
            """);
        Topic(both[0]).ShouldBe("address");
        (both[1].Id, both[1].Text).ShouldBe(("m_1", "Bonjour"));
    }

    [Fact]
    public void An_edit_names_the_message_it_changes()
    {
        var edit = Recorded("09_message_edit.json");
        (edit.Type, edit.ReplyToId, edit.Text).ShouldBe((ActivityTypes.MessageUpdate, "m_01", "Bonjour, où retirer mon passeport ?"));
        edit.Id.ShouldBe("edit:m_01:1");
    }

    [Fact]
    public void A_sticker_that_comes_twice_is_one()
    {
        var sticker = Recorded("11_sticker_both_types.json").Attachments.ShouldHaveSingleItem();
        sticker.ContentType.ShouldBe(AttachmentTypes.Sticker);
        sticker.Content!.Value.GetProperty("emoji").GetString().ShouldBe("👍");
    }

    [Theory]
    [InlineData("image", "image/")]
    [InlineData("audio", "audio/")]
    [InlineData("video", "video/")]
    [InlineData("file", "application/")]
    [InlineData("reel", AttachmentTypes.Unsupported)]
    [InlineData("template", AttachmentTypes.Unsupported)]
    [InlineData("something_new", AttachmentTypes.Unsupported)]
    [InlineData("sticker", AttachmentTypes.Sticker)]
    public void Every_kind_of_attachment_has_a_name(string type, string start)
    {
        var said = One($$$"""
            "message":{"mid":"m_1","attachments":[{"type":"{{{type}}}","payload":{"url":"https://cdn.fbsbx.com/x"}}]}
            """);
        said.Text.ShouldBeNull();
        said.Attachments.ShouldHaveSingleItem().ContentType.ShouldStartWith(start);
    }

    [Fact]
    public void A_shared_link_with_a_text_is_a_text() => One("""
        "message":{"mid":"m_1","text":"voyez ceci","attachments":[{"type":"fallback"}]}
        """).Attachments.ShouldBeNull();

    [Fact]
    public void A_reaction_is_noted_with_the_message_it_is_on()
    {
        var reaction = One("""
            "reaction":{"reaction":"love","emoji":"❤","action":"react","mid":"m_05"}
            """);
        (reaction.Type, reaction.ReplyToId).ShouldBe((ActivityTypes.MessageReaction, "m_05"));
        reaction.Properties!["reactionsAdded"][0].GetProperty("type").GetString().ShouldBe("❤");
    }

    [Fact]
    public void One_bad_item_does_not_lose_the_others() => Events(
        "\"message\":7", "\"message\":{\"text\":\"without an id\"}", "\"postback\":[]", "\"message\":{\"mid\":\"m_ok\",\"text\":\"Bonjour\"}",
        "\"message\":{\"mid\":\"m_2\",\"attachments\":{\"type\":\"image\"}}").ShouldHaveSingleItem().Id.ShouldBe("m_ok");

    [Fact]
    public void Two_citizens_in_one_call_are_two_conversations() => Parse(Payload.Read("messenger", "07_batch_two_users.json"))
        .Select(activity => activity.Conversation!.Id).ShouldBe(["6543210987654321", "1234567890123456"]);

    [Fact]
    public void The_dashboards_test_button_writes_numbers_as_text_and_breaks_nothing() => Parse("""
        {"object":"page","entry":[{"id":"0","time":"1760000000","changes":[{"field":"messages","value":{"sender":{"id":"12334"},
        "recipient":{"id":"23245"},"timestamp":"1527459824","message":{"mid":"test_message_id","text":"test_message","commands":[{"name":"x"}]}}}]}]}
        """u8.ToArray()).ShouldBeEmpty();

    [Fact]
    public void A_page_that_is_not_ours_is_not_answered() =>
        Parse(MetaSamples.Saying("page", "999", "Bonjour")).ShouldBeEmpty();

    [Fact]
    public void An_id_written_as_a_number_is_a_text() => Parse("""
        {"object":"page","entry":[{"messaging":[{"sender":{"id":6543210987654321},"recipient":{"id":682498302938465},"message":{"mid":"m","text":"x"}}]}]}
        """u8.ToArray()).ShouldHaveSingleItem().From!.Id.ShouldBe("6543210987654321");

    [Fact]
    public void A_delivery_names_its_messages_and_a_bare_watermark_none() =>
        _host.Channel.ReadReceipts(MetaSamples.Signed(Payload.Read("messenger", "06_delivery_and_read.json")))
            .ShouldBe([
                new DeliveryReceipt(ChannelIds.Messenger, "m_05", DeliveryState.Delivered),
                UpTo(DeliveryState.Delivered, 1760000000456),
                UpTo(DeliveryState.Read, 1760000000999),
            ]);

    static DeliveryReceipt UpTo(DeliveryState state, long milliseconds) => new(
        ChannelIds.Messenger, null, state, UpTo: new Watermark("682498302938465", "6543210987654321", DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)));

    Activity Recorded(string file) => Parse(Payload.Read("messenger", file)).ShouldHaveSingleItem();

    Activity One(string item) => Events(item).ShouldHaveSingleItem();

    IReadOnlyList<Activity> Events(params IEnumerable<string> items) => Parse(MetaSamples.Messaging("page", MetaSamples.Page, items));

    IReadOnlyList<Activity> Parse(byte[] body) => _host.Channel.Parse(MetaSamples.Signed(body));

    static string? Topic(Activity activity)
    {
        (activity.Type, activity.Name).ShouldBe((ActivityTypes.Event, EventNames.Join));
        return activity.Value!.Value.GetProperty("topic").GetString();
    }
}
