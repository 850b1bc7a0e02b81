using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.WhatsAppCloud;
using AubmBot.Tests.Channels.Meta;
using AubmBot.Tests.Prompts;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Tests.Channels.WhatsAppCloud;

public sealed class WhatsAppEventTests : IAsyncDisposable
{
    readonly ChannelHost _host = new(
        (services, configuration) => services.AddSingleton<ILanguages>(RealLanguages.Instance).AddWhatsAppCloud(configuration),
        MetaSamples.WhatsApp(new Uri("http://127.0.0.1:1")));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("02_list_reply.json", "priority_express", "Priority Mail Express")]
    [InlineData("03_button_reply.json", "lang:ar", "العربية")]
    public void A_choice_brings_its_id_and_its_label(string file, string id, string label)
    {
        var pressed = Recorded(file);
        (pressed.ButtonId, pressed.Text, pressed.Attachments).ShouldBe((id, label, null));
    }

    [Fact]
    public void A_text_names_who_wrote_it_and_when()
    {
        var said = Recorded("01_text.json");
        (said.From!.Id, said.From.Name, said.Conversation!.Id).ShouldBe(("+16505551234", "Sheena Nelson", "16505551234"));
        said.Timestamp.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1749416383));
    }

    [Theory]
    [InlineData("Unsubscribe")]
    [InlineData("STOP")]
    [InlineData("opt-out")]
    public void A_templates_unsubscribe_asks_for_silence(string payload)
    {
        var silence = Message($$"""
            "type":"button","button":{"payload":"{{payload}}","text":"Se désabonner"}
            """);
        (silence.Type, silence.Name).ShouldBe((ActivityTypes.Event, EventNames.OptOut));
    }

    [Fact]
    public void Any_other_button_of_a_template_is_a_button() => Message("""
        "type":"button","button":{"payload":"do:ticket-status","text":"Suivre"}
        """).ButtonId.ShouldBe("do:ticket-status");

    [Fact]
    public void A_voice_note_is_a_file_named_by_its_id()
    {
        var voice = Recorded("05_voice.json").Attachments.ShouldHaveSingleItem();
        (voice.ContentType, voice.ContentUrl).ShouldBe(("audio/ogg", "whatsapp-media:1003383421387256"));
    }

    [Fact]
    public void A_document_keeps_its_name_and_its_caption()
    {
        var said = Message("""
            "type":"document","document":{"id":"7","mime_type":"application/pdf","filename":"plan.pdf","caption":"Mon plan"}
            """);
        said.Text.ShouldBe("Mon plan");
        said.Attachments.ShouldHaveSingleItem().Name.ShouldBe("plan.pdf");
    }

    [Fact]
    public void A_place_has_its_degrees()
    {
        var place = Recorded("06_location.json").Attachments.ShouldHaveSingleItem();
        place.ContentType.ShouldBe(AttachmentTypes.Location);
        place.Content!.Value.GetProperty("latitude").GetDouble().ShouldBe(37.442, 0.001);
        place.Content.Value.GetProperty("longitude").GetDouble().ShouldBe(-122.161, 0.001);
    }

    [Theory]
    [InlineData("16505551234", true)]
    [InlineData("212600000000", false)]
    public void Only_ones_own_contact_proves_a_number(string number, bool own)
    {
        var contact = Message($$"""
            "type":"contacts","contacts":[{"name":{"formatted_name":"A"},"phones":[{"phone":"+1","wa_id":"{{number}}","type":"CELL"}]}]
            """).Attachments.ShouldHaveSingleItem();
        contact.Content!.Value.GetProperty("phone").GetString().ShouldBe($"+{number}");
        contact.Content.Value.GetProperty("own").GetBoolean().ShouldBe(own);
    }

    [Theory]
    [InlineData("\"type\":\"unsupported\",\"errors\":[{\"code\":131051}]")]
    [InlineData("\"type\":\"order\",\"order\":{\"catalog_id\":\"1\"}")]
    [InlineData("\"type\":\"interactive\",\"interactive\":{\"type\":\"nfm_reply\",\"nfm_reply\":{\"response_json\":\"{}\"}}")]
    [InlineData("\"type\":\"something_new\"")]
    [InlineData("\"type\":\"image\"")]
    public void What_WhatsApp_cannot_hand_over_is_explained(string inside) =>
        Message(inside).Attachments.ShouldHaveSingleItem().ContentType.ShouldBe(AttachmentTypes.Unsupported);

    [Theory]
    [InlineData("👍", "reactionsAdded")]
    [InlineData("", "reactionsRemoved")]
    public void A_reaction_is_noted_or_taken_back(string emoji, string member)
    {
        var reaction = Message($$"""
            "type":"reaction","reaction":{"message_id":"wamid.9","emoji":"{{emoji}}"}
            """);
        (reaction.Type, reaction.ReplyToId).ShouldBe((ActivityTypes.MessageReaction, "wamid.9"));
        reaction.Properties!.Keys.ShouldBe([member]);
    }

    [Fact]
    public void A_message_changed_or_taken_back_is_named()
    {
        var edit = Message("""
            "type":"edit","edit":{"original_message_id":"wamid.9","message":{"type":"text","text":{"body":"corrigé"}}}
            """);
        (edit.Type, edit.ReplyToId, edit.Text).ShouldBe((ActivityTypes.MessageUpdate, "wamid.9", "corrigé"));
        var gone = Message("\"type\":\"revoke\",\"revoke\":{\"original_message_id\":\"wamid.9\"}");
        (gone.Type, gone.ReplyToId).ShouldBe((ActivityTypes.MessageDelete, "wamid.9"));
    }

    [Fact]
    public void A_changed_number_is_told_at_the_new_one_and_names_the_old()
    {
        var moved = Parse(Payload.Read("whatsapp-cloud", "11_system_number_change.json")).ShouldHaveSingleItem();
        (moved.Type, moved.Name, moved.ButtonId).ShouldBe((ActivityTypes.Event, EventNames.AddressMoved, "16505551234"));
        (moved.Conversation!.Id, moved.From!.Id).ShouldBe(("12195555358", "+12195555358"));
    }

    [Fact]
    public void Groups_and_other_numbers_are_not_answered()
    {
        Parse(MetaSamples.WhatsAppMessage("\"type\":\"text\",\"text\":{\"body\":\"x\"},\"group_id\":\"g\"")).ShouldBeEmpty();
        Parse(MetaSamples.WhatsAppValue("\"messages\":[{\"from\":\"1\",\"id\":\"w\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}]", number: "999")).ShouldBeEmpty();
    }

    [Fact]
    public void A_person_who_writes_from_the_app_is_told_in_the_citizens_conversation()
    {
        var spoke = Parse(MetaSamples.WhatsAppValue("""
            "message_echoes":[{"from":"15550783881","to":"16505551234","id":"wamid.E","timestamp":"1749416383","type":"text","text":{"body":"Bonjour"}}]
            """)).ShouldHaveSingleItem();
        (spoke.Name, spoke.Conversation!.Id).ShouldBe((EventNames.PersonSpoke, "16505551234"));
    }

    [Fact]
    public void One_bad_item_does_not_lose_the_others() => Parse(MetaSamples.WhatsAppValue("""
        "contacts":"none","messages":[7,{"id":"w"},{"from":"1"},{"from":"1","id":"w","type":"text","text":{"body":"Bonjour"}}],"errors":[{"code":"x"}]
        """)).ShouldHaveSingleItem().Text.ShouldBe("Bonjour");

    [Theory]
    [InlineData("sent", DeliveryState.Sent)]
    [InlineData("delivered", DeliveryState.Delivered)]
    [InlineData("read", DeliveryState.Read)]
    public void A_status_tells_how_far_a_message_came(string status, DeliveryState state) =>
        Receipts($"{{\"id\":\"wamid.O\",\"status\":\"{status}\",\"timestamp\":\"1\"}}").ShouldBe([new(ChannelIds.WhatsAppCloud, "wamid.O", state)]);

    [Theory]
    [InlineData("131047", SendFailure.WindowClosed)]
    [InlineData("131026", SendFailure.ContactBlocked)]
    [InlineData("424242", SendFailure.Unknown)]
    public void A_failed_message_tells_why(string code, SendFailure failure) =>
        Receipts($"{{\"id\":\"wamid.O\",\"status\":\"failed\",\"errors\":[{{\"code\":{code}}}]}}")
            .ShouldBe([new(ChannelIds.WhatsAppCloud, "wamid.O", DeliveryState.Failed, failure, code)]);

    [Fact]
    public void A_status_nobody_documented_is_none() => Receipts("{\"id\":\"wamid.O\",\"status\":\"warned\"},{\"status\":\"read\"},7").ShouldBeEmpty();

    IReadOnlyList<DeliveryReceipt> Receipts(string statuses) =>
        _host.Channel.ReadReceipts(MetaSamples.Signed(MetaSamples.WhatsAppValue($"\"statuses\":[{statuses}]")));

    Activity Recorded(string file) => Parse(Payload.Read("whatsapp-cloud", file)).ShouldHaveSingleItem();

    Activity Message(string inside) => Parse(MetaSamples.WhatsAppMessage(inside)).ShouldHaveSingleItem();

    IReadOnlyList<Activity> Parse(byte[] body) => _host.Channel.Parse(MetaSamples.Signed(body));
}
