using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Instagram;
using AubmBot.Tests.Channels.Meta;

namespace AubmBot.Tests.Channels.Instagram;

public sealed class InstagramEventTests : IAsyncDisposable
{
    readonly ChannelHost _host = new((services, configuration) => services.AddInstagram(configuration), MetaSamples.Instagram(new Uri("http://127.0.0.1:1")));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void A_message_taken_back_is_named_so_that_its_text_goes()
    {
        var gone = Recorded("04_unsent.json");
        (gone.Type, gone.ReplyToId, gone.Text).ShouldBe((ActivityTypes.MessageDelete, "aWdfZAG_01", null));
        gone.Id.ShouldNotBe("aWdfZAG_01");
    }

    [Fact]
    public void An_answer_to_a_story_is_a_question()
    {
        var said = One("""
            "message":{"mid":"m_1","text":"C'est ouvert ?","reply_to":{"story":{"url":"https://lookaside.fbsbx.com/x","id":"story-7"}}}
            """);
        said.Text.ShouldBe("C'est ouvert ?");
        said.ChannelData!.Value.GetProperty("story").GetString().ShouldBe("story-7");
    }

    [Fact]
    public void To_be_shown_in_somebodys_story_asks_for_nothing() => Events("""
        "message":{"mid":"m_1","attachments":[{"type":"story_mention","payload":{"url":"https://lookaside.fbsbx.com/x"}}]}
        """).ShouldBeEmpty();

    [Fact]
    public void What_Instagram_cannot_hand_over_is_explained() => One("""
        "message":{"mid":"m_1","is_unsupported":true}
        """).Attachments.ShouldHaveSingleItem().ContentType.ShouldBe(AttachmentTypes.Unsupported);

    [Fact]
    public void A_link_opens_the_conversation_with_its_topic() => One("""
        "referral":{"ref":"address","source":"IGME-SOURCE-LINK","type":"OPEN_THREAD"}
        """).Value!.Value.GetProperty("topic").GetString().ShouldBe("address");

    [Fact]
    public void A_link_of_a_first_message_opens_before_it_is_read()
    {
        var both = Events("""
            "message":{"mid":"m_1","text":"Bonjour","referral":{"ref":"c_abcdefghjkmnpqrstuvwx2","source":"IGME-SOURCE-LINK","type":"OPEN_THREAD"}}
            """);
        both.Select(activity => activity.Type).ShouldBe([ActivityTypes.Event, ActivityTypes.Message]);
        both[0].Value!.Value.GetProperty("topic").GetString().ShouldBe("c_abcdefghjkmnpqrstuvwx2");
    }

    [Fact]
    public void An_ice_breaker_is_a_button()
    {
        var pressed = Recorded("03_icebreaker_postback.json");
        (pressed.Text, pressed.ButtonId).ShouldBe(("Prendre rendez-vous", "rdv"));
    }

    [Fact]
    public void Seen_names_its_message() => _host.Channel.ReadReceipts(MetaSamples.Signed(Payload.Read("instagram", "07_seen.json")))
        .ShouldBe([new DeliveryReceipt(ChannelIds.Instagram, "aWdfZAG_05", DeliveryState.Read)]);

    [Fact]
    public void A_page_is_no_account() => Parse(MetaSamples.Saying("page", MetaSamples.Account, "Bonjour")).ShouldBeEmpty();

    Activity Recorded(string file) => Parse(Payload.Read("instagram", file)).ShouldHaveSingleItem();

    Activity One(string item) => Events(item).ShouldHaveSingleItem();

    IReadOnlyList<Activity> Events(string item) => Parse(MetaSamples.Messaging("instagram", MetaSamples.Account, item));

    IReadOnlyList<Activity> Parse(byte[] body) => _host.Channel.Parse(MetaSamples.Signed(body));
}
