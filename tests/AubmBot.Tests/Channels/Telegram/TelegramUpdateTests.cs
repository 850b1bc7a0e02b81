using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Telegram;

namespace AubmBot.Tests.Channels.Telegram;

public sealed class TelegramUpdateTests : IAsyncDisposable
{
    readonly ChannelHost _host = new(
        (services, configuration) => services.AddTelegram(configuration), TelegramSamples.Settings(new Uri("http://127.0.0.1:1")));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void A_text_keeps_who_said_it_where_and_in_which_language()
    {
        var said = Recorded("03_text_ar.json");
        said.Id.ShouldBe("870001002:12");
        said.Text.ShouldBe("سلام، شنو هي الوثائق ديال البطاقة الوطنية؟");
        said.Locale.ShouldBe("ar");
        said.ChannelId.ShouldBe("telegram");
        said.Conversation!.Id.ShouldBe("700000001");
        said.Conversation.IsGroup.ShouldBe(false);
        said.From!.Id.ShouldBe("700000001");
        said.From.Name.ShouldBe("Amina B.");
        said.Recipient!.Id.ShouldBe("123456789");
        said.Timestamp.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1760000000));
    }

    [Fact]
    public void A_redelivery_has_the_id_of_the_first() =>
        Recorded("04_duplicate_of_03.json").Id.ShouldBe(Recorded("03_text_ar.json").Id);

    [Fact]
    public void Start_is_the_event_of_joining()
    {
        var start = Recorded("01_start.json");
        start.Type.ShouldBe(ActivityTypes.Event);
        start.Name.ShouldBe(EventNames.Join);
        start.Value!.Value.GetRawText().ShouldBe("""{"language":null,"topic":null}""");
    }

    [Fact]
    public void A_deep_link_names_its_topic() =>
        Recorded("02_start_deeplink.json").Value!.Value.GetRawText().ShouldBe("""{"language":"ar","topic":"svc_cnie-ar"}""");

    [Theory]
    [InlineData("/start a b")]
    [InlineData("/start <script>")]
    [InlineData("/start خدمة")]
    [InlineData("/start 12345678901234567890123456789012345678901234567890123456789012345")]
    public void A_deep_link_outside_the_alphabet_is_a_plain_welcome(string text) =>
        Parse(TelegramSamples.Message(text)).ShouldHaveSingleItem().Value!.Value.GetRawText().ShouldBe("""{"language":"ar","topic":null}""");

    [Fact]
    public void A_word_that_only_begins_like_start_is_a_message() =>
        Parse(TelegramSamples.Message("/starting")).ShouldHaveSingleItem().Type.ShouldBe(ActivityTypes.Message);

    [Fact]
    public void A_pressed_button_says_its_label_and_carries_its_id()
    {
        var press = Recorded("05_callback_query.json");
        press.Id.ShouldBe("870001003:13");
        press.Text.ShouldBe("CNIE");
        press.ButtonId.ShouldBe("svc:cnie");
        press.From!.Id.ShouldBe("700000001");
        press.ChannelData!.Value.GetProperty("callback_query_id").GetString().ShouldBe("3006477107712345678");
    }

    [Fact]
    public void A_button_of_a_message_too_old_to_be_seen_says_its_id()
    {
        const string body = """
            {"update_id":5,"callback_query":{"id":"9","from":{"id":7,"is_bot":false,"first_name":"A"},"chat_instance":"1","data":"menu",
             "message":{"chat":{"id":7,"type":"private"},"message_id":3,"date":0}}}
            """;
        Parse(System.Text.Encoding.UTF8.GetBytes(body)).ShouldHaveSingleItem().Text.ShouldBe("menu");
    }

    [Fact]
    public void An_edit_needs_no_answer_and_names_the_message_it_changes()
    {
        var edit = Recorded("06_edited_message.json");
        edit.Type.ShouldBe(ActivityTypes.MessageUpdate);
        edit.Text.ShouldBe("Edited text");
        edit.ReplyToId.ShouldBe("1365");
        edit.Id.ShouldBe("10001:1365");
    }

    [Fact]
    public void A_voice_note_is_an_attachment_without_an_address_that_holds_the_token()
    {
        var voice = Recorded("07_voice.json");
        voice.Text.ShouldBeNull();
        var file = voice.Attachments.ShouldHaveSingleItem();
        file.ContentType.ShouldBe("audio/ogg");
        file.ContentUrl.ShouldBe("telegram-file:AwADBAADbXXXXXXXXXXXGBdhD2l6_XX");
    }

    [Fact]
    public void A_photo_comes_in_its_largest_size_with_its_caption_as_text()
    {
        var photo = Recorded("10_photo_caption.json");
        photo.Text.ShouldBe("Ma carte est abîmée, que faire ?");
        photo.Attachments.ShouldHaveSingleItem().ContentUrl.ShouldBe("telegram-file:AgACAgQAAxkBAAIB_x");
        photo.Attachments![0].ContentType.ShouldBe("image/jpeg");
    }

    [Fact]
    public void A_document_keeps_its_type_and_name()
    {
        var file = Parse(TelegramSamples.Message(null, message => message["document"] = new JsonObject
        {
            ["file_id"] = "F1",
            ["file_unique_id"] = "U1",
            ["file_name"] = "plan.pdf",
            ["mime_type"] = "application/pdf",
        })).ShouldHaveSingleItem().Attachments.ShouldHaveSingleItem();
        (file.ContentType, file.Name, file.ContentUrl).ShouldBe(("application/pdf", "plan.pdf", "telegram-file:F1"));
    }

    [Fact]
    public void A_location_is_two_numbers()
    {
        var place = Recorded("08_location.json").Attachments.ShouldHaveSingleItem();
        place.ContentType.ShouldBe("application/vnd.aubm.location");
        place.Content!.Value.GetProperty("latitude").GetDouble().ShouldBe(34.020882, 1e-9);
        place.Content!.Value.GetProperty("longitude").GetDouble().ShouldBe(-6.84165, 1e-9);
    }

    [Fact]
    public void Ones_own_contact_proves_the_number()
    {
        var contact = Recorded("09_contact_own.json").Attachments.ShouldHaveSingleItem();
        contact.ContentType.ShouldBe("application/vnd.aubm.contact");
        contact.Content!.Value.GetRawText().ShouldBe("""{"phone":"\u002B212600000001","own":true}""");
    }

    [Fact]
    public void Somebody_elses_contact_proves_nothing() => Parse(TelegramSamples.Message(null, message => message["contact"] = new JsonObject
    {
        ["phone_number"] = "+212611111111",
        ["first_name"] = "X",
        ["user_id"] = 42,
    })).ShouldHaveSingleItem().Attachments![0].Content!.Value.GetProperty("own").GetBoolean().ShouldBeFalse();

    [Fact]
    public void A_sticker_is_said_to_be_one() =>
        Recorded("11_sticker.json").Attachments.ShouldHaveSingleItem().ContentType.ShouldBe("application/vnd.aubm.sticker");

    [Fact]
    public void Blocking_the_bot_is_an_event()
    {
        var blocked = Recorded("12_my_chat_member_blocked.json");
        (blocked.Type, blocked.Name, blocked.Id).ShouldBe((ActivityTypes.Event, EventNames.ContactBlocked, "870001008"));
        blocked.Conversation!.Id.ShouldBe("700000001");
    }

    [Theory]
    [InlineData("private", "member", EventNames.ContactUnblocked)]
    [InlineData("private", "kicked", EventNames.ContactBlocked)]
    [InlineData("supergroup", "left", EventNames.ContactBlocked)]
    [InlineData("supergroup", "member", null)]
    [InlineData("supergroup", "administrator", null)]
    public void A_change_of_membership_tells_whether_the_bot_may_write(string chat, string status, string? name)
    {
        var update = JsonNode.Parse(Payload.Read("telegram", "12_my_chat_member_blocked.json"))!;
        update["my_chat_member"]!["chat"]!["type"] = chat;
        var member = new JsonObject { ["status"] = status, ["user"] = update["my_chat_member"]!["new_chat_member"]!["user"]!.DeepClone(), ["until_date"] = 0 };
        foreach (var right in (string[])["can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
            "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories"])
            member[right] = false;
        update["my_chat_member"]!["new_chat_member"] = member;
        Parse(System.Text.Encoding.UTF8.GetBytes(update.ToJsonString())).Select(activity => activity.Name).ShouldBe(name is null ? [] : [name]);
    }

    [Fact]
    public void Other_bots_are_not_heard() =>
        Parse(TelegramSamples.Message("bonjour", message => message["from"]!["is_bot"] = true)).ShouldBeEmpty();

    [Fact]
    public void A_message_nobody_sent_is_not_heard() =>
        Parse(TelegramSamples.Message("bonjour", message => message.Remove("from"))).ShouldBeEmpty();

    [Fact]
    public void A_kind_that_is_not_known_yet_is_not_heard() =>
        Parse(TelegramSamples.Message(null, message => message["hologram"] = new JsonObject { ["file_id"] = "H" })).ShouldBeEmpty();

    [Fact]
    public void Photos_of_one_album_share_its_id() => Parse(TelegramSamples.Message("x", message => message["media_group_id"] = "A7"))
        .ShouldHaveSingleItem().ChannelData!.Value.GetProperty(Album.Property).GetString().ShouldBe("A7");

    IReadOnlyList<Activity> Parse(byte[] body) => _host.Channel.Parse(TelegramSamples.Request(body));

    Activity Recorded(string file) => Parse(Payload.Read("telegram", file)).ShouldHaveSingleItem();
}
