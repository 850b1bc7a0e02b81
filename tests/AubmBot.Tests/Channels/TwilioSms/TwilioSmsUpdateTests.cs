using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Tests.Channels.TwilioSms;

public sealed class TwilioSmsUpdateTests
{
    [Fact]
    public void A_message_says_who_wrote_it_and_to_whom()
    {
        var message = TwilioSmsSamples.Read("bonjour").ShouldHaveSingleItem();
        (message.Id, message.ChannelId, message.Text).ShouldBe(("SM11111111111111111111111111111111", "twilio-sms", "bonjour"));
        (message.Conversation!.Id, message.From!.Id, message.Recipient!.Id).ShouldBe((TwilioSmsSamples.Citizen, TwilioSmsSamples.Citizen, TwilioSmsSamples.Number));
        message.Attachments.ShouldBeNull();
    }

    [Fact]
    public void Pictures_become_attachments_with_the_platforms_address()
    {
        const string address = "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1";
        var message = TwilioSmsSamples.Read(null,
            ("NumMedia", "2"), ("MediaUrl0", address), ("MediaContentType0", "image/jpeg"), ("MediaUrl1", address), ("MediaUrl2", "beyond the count")).Single();
        message.Attachments!.Select(file => (file.ContentType, file.ContentUrl)).ShouldBe([("image/jpeg", address), ("application/octet-stream", address)]);
    }

    [Fact]
    public void A_count_of_pictures_that_never_came_is_no_reason_to_look_for_them() =>
        TwilioSmsSamples.Read("x", ("NumMedia", "2000000000")).Single().Attachments.ShouldBeNull();

    [Fact]
    public void A_count_that_is_no_number_is_malformed() =>
        Should.Throw<MalformedPayloadException>(() => TwilioSmsSamples.Read("x", ("NumMedia", "-1")));

    [Fact]
    public void An_empty_message_is_heard_all_the_same() => TwilioSmsSamples.Read("").ShouldHaveSingleItem().Text.ShouldBeNull();

    [Theory]
    [InlineData("STOP")]
    [InlineData("stop")]
    [InlineData(" Stop\n")]
    [InlineData("STOPALL")]
    [InlineData("unsubscribe")]
    [InlineData("CANCEL")]
    [InlineData("end")]
    [InlineData("Quit")]
    public void A_word_that_twilio_took_for_an_opt_out_silences_the_bot(string word)
    {
        var told = TwilioSmsSamples.Read(word).ShouldHaveSingleItem();
        (told.Type, told.Name, told.Text).ShouldBe((ActivityTypes.Event, EventNames.ContactBlocked, null));
    }

    [Theory]
    [InlineData("START")]
    [InlineData("yes")]
    [InlineData("Unstop")]
    public void A_word_that_twilio_took_for_an_opt_in_ends_the_silence(string word)
    {
        var told = TwilioSmsSamples.Read(word).ShouldHaveSingleItem();
        (told.Type, told.Name).ShouldBe((ActivityTypes.Event, EventNames.ContactUnblocked));
    }

    [Theory]
    [InlineData("HELP")]
    [InlineData("info")]
    public void Help_was_given_by_twilio(string word) => TwilioSmsSamples.Read(word).ShouldBeEmpty();

    [Theory]
    [InlineData("stop please what papers")]
    [InlineData("ARRET")]
    [InlineData("توقف")]
    [InlineData("stop.")]
    [InlineData("yes, demain")]
    public void What_twilio_does_not_handle_is_a_message(string text) =>
        TwilioSmsSamples.Read(text).ShouldHaveSingleItem().Text.ShouldBe(text);

    [Theory]
    [InlineData("STOP", EventNames.ContactBlocked)]
    [InlineData("start", EventNames.ContactUnblocked)]
    [InlineData("HELP", null)]
    [InlineData("SOMETHING_NEW", null)]
    public void With_advanced_opt_out_twilio_says_what_it_did(string type, string? name) =>
        TwilioSmsSamples.Read("توقف", ("OptOutType", type)).SingleOrDefault()?.Name.ShouldBe(name);

    [Theory]
    [InlineData("12345")]
    [InlineData("Banque")]
    [InlineData("whatsapp:+212600000001")]
    [InlineData("+")]
    public void Who_is_no_telephone_is_not_answered(string from) => TwilioSmsSamples.Read("bonjour", ("From", from)).ShouldBeEmpty();

    [Fact]
    public void A_receipt_at_the_wrong_address_is_no_message() =>
        TwilioSmsSamples.Read("x", ("MessageStatus", "delivered")).ShouldBeEmpty();
}
