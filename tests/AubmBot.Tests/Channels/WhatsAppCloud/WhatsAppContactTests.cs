using System.Text.Json;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.WhatsAppCloud;

namespace AubmBot.Tests.Channels.WhatsAppCloud;

/// <summary>A shared contact is a proof of the sender's own number, however it was written down, and of no other.</summary>
public sealed class WhatsAppContactTests
{
    const string Own = "+212661234567";

    [Theory]
    [InlineData("""{"phone":"+212 661-234567"}""")]
    [InlineData("""{"phone":"212661234567"}""")]
    [InlineData("""{"phone":"212 661 23 45 67"}""")]
    [InlineData("""{"phone":"0661234567"}""")]
    [InlineData("""{"phone":"06 61 23 45 67"}""")]
    [InlineData("""{"phone":"06.61.23.45.67","type":"CELL"}""")]
    [InlineData("""{"phone":"00212661234567"}""")]
    [InlineData("""{"wa_id":"212661234567"}""")]
    [InlineData("""{"phone":"0500000000","wa_id":"212661234567"}""")]
    [InlineData("""{"phone":"0522000000"},{"phone":"06 61 23 45 67"}""")]
    public void Ones_own_number_is_known_as_it_was_written(string phones) => Read(phones, Own).ShouldBe((Own, true));

    [Theory]
    [InlineData("""{"phone":"0661234568"}""", "+212661234568")]
    [InlineData("""{"phone":"06 61 23 45 68"}""", "+212661234568")]
    [InlineData("""{"phone":"212661234568"}""", "+212661234568")]
    [InlineData("""{"wa_id":"212661234568"}""", "+212661234568")]
    [InlineData("""{"phone":"+212661234567","wa_id":"212661234568"}""", "+212661234568")]
    [InlineData("""{"phone":"+33661234567"}""", "+33661234567")]
    [InlineData("""{"phone":"234567"}""", "234567")]
    [InlineData("""{"phone":"61234567"}""", "61234567")]
    [InlineData("""{"phone":"1661234567"}""", "1661234567")]
    public void Another_number_is_never_taken_for_ones_own(string phones, string told) => Read(phones, Own).ShouldBe((told, false));

    [Theory]
    [InlineData("""{"phone":"33612345678"}""", true)]
    [InlineData("""{"phone":"+33 6 12 34 56 78"}""", true)]
    [InlineData("""{"phone":"06 12 34 56 78"}""", false)]
    public void Abroad_a_number_that_may_be_a_Moroccan_one_proves_nothing(string phones, bool own) => Read(phones, "+33612345678").Own.ShouldBe(own);

    [Fact]
    public void A_contact_without_a_number_is_something_that_cannot_be_read() =>
        WhatsAppAttachments.Of(Message("""{"type":"CELL"}"""), "contacts", Own).ShouldNotBeNull().ShouldHaveSingleItem().ContentType.ShouldBe(AttachmentTypes.Unsupported);

    static (string? Phone, bool Own) Read(string phones, string from)
    {
        var contact = WhatsAppContacts.Of(Message(phones), from).ShouldNotBeNull().ShouldHaveSingleItem();
        contact.ContentType.ShouldBe(AttachmentTypes.Contact);
        return (contact.Content!.Value.GetProperty("phone").GetString(), contact.Content.Value.GetProperty("own").GetBoolean());
    }

    static JsonElement Message(string phones) => JsonDocument.Parse($$"""{"contacts":[{"name":{"formatted_name":"A"},"phones":[{{phones}}]}]}""").RootElement;
}
