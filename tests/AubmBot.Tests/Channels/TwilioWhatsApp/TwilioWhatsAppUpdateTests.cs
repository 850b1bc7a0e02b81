using AubmBot.BotFramework.Schema;

namespace AubmBot.Tests.Channels.TwilioWhatsApp;

public sealed class TwilioWhatsAppUpdateTests
{
    [Fact]
    public void A_message_names_the_citizen_by_number_and_by_the_name_they_chose()
    {
        var message = TwilioWhatsAppSamples.Read("bonjour", ("ProfileName", "Amina \u202Enimda")).ShouldHaveSingleItem();
        (message.ChannelId, message.Conversation!.Id, message.From!.Id, message.Text).ShouldBe(("twilio-whatsapp", "+212600000001", "+212600000001", "bonjour"));
        message.From.Name.ShouldBe("Amina nimda");
    }

    [Fact]
    public void The_id_of_a_button_beats_its_label()
    {
        var message = TwilioWhatsAppSamples.Read("Oui", ("ButtonText", "Oui, merci"), ("ButtonPayload", "confirm:yes")).Single();
        (message.ButtonId, message.Text).ShouldBe(("confirm:yes", "Oui, merci"));
    }

    [Fact]
    public void The_id_of_a_line_beats_its_title()
    {
        var message = TwilioWhatsAppSamples.Read("", ("ListTitle", "État civil"), ("ListId", "svc:ec")).Single();
        (message.ButtonId, message.Text, message.Attachments).ShouldBe(("svc:ec", "État civil", null));
    }

    [Fact]
    public void A_place_has_degrees()
    {
        var place = TwilioWhatsAppSamples.Read("", ("Latitude", "32.339444"), ("Longitude", "-6.360833")).Single().Attachments!.Single();
        place.ContentType.ShouldBe(AttachmentTypes.Location);
        place.Content!.Value.GetProperty("latitude").GetDouble().ShouldBe(32.339444);
        place.Content!.Value.GetProperty("longitude").GetDouble().ShouldBe(-6.360833);
    }

    [Theory]
    [InlineData("91", "0")]
    [InlineData("NaN", "0")]
    [InlineData("1e400", "0")]
    [InlineData("1,5", "0")]
    [InlineData("1", "")]
    public void A_place_outside_the_world_cannot_be_handed_over(string latitude, string longitude) =>
        TwilioWhatsAppSamples.Read("", ("Latitude", latitude), ("Longitude", longitude)).Single().Attachments!.Single().ContentType.ShouldBe(AttachmentTypes.Unsupported);

    [Fact]
    public void A_voice_note_is_a_file()
    {
        var note = TwilioWhatsAppSamples.Read("", ("NumMedia", "1"), ("MediaContentType0", "audio/ogg"), ("MediaUrl0", "https://api.twilio.com/x")).Single();
        note.Attachments!.Single().ContentType.ShouldBe("audio/ogg");
    }

    [Fact]
    public void A_sticker_is_a_sticker() => TwilioWhatsAppSamples
        .Read("", ("MessageType", "sticker"), ("NumMedia", "1"), ("MediaContentType0", "image/webp"), ("MediaUrl0", "https://api.twilio.com/x"))
        .Single().Attachments!.Single().ContentType.ShouldBe(AttachmentTypes.Sticker);

    [Fact]
    public void What_twilio_cannot_hand_over_is_not_met_with_silence() =>
        TwilioWhatsAppSamples.Read("", ("MessageType", "order")).Single().Attachments!.Single().ContentType.ShouldBe(AttachmentTypes.Unsupported);

    [Theory]
    [InlineData("STOP")]
    [InlineData("START")]
    [InlineData("HELP")]
    [InlineData("YES")]
    public void Words_that_twilio_handles_on_sms_are_ordinary_here(string word)
    {
        var message = TwilioWhatsAppSamples.Read(word).Single();
        (message.Type, message.Text).ShouldBe((ActivityTypes.Message, word));
    }

    [Fact]
    public void With_advanced_opt_out_twilio_says_what_it_did()
    {
        TwilioWhatsAppSamples.Read("توقف", ("OptOutType", "STOP")).Single().Name.ShouldBe(EventNames.ContactBlocked);
        TwilioWhatsAppSamples.Read("ابدأ", ("OptOutType", "START")).Single().Name.ShouldBe(EventNames.ContactUnblocked);
        TwilioWhatsAppSamples.Read("aide", ("OptOutType", "HELP")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("+212600000001")]
    [InlineData("whatsapp:")]
    [InlineData("messenger:123")]
    public void Who_is_not_on_WhatsApp_is_not_answered_there(string from) => TwilioWhatsAppSamples.Read("bonjour", ("From", from)).ShouldBeEmpty();
}
