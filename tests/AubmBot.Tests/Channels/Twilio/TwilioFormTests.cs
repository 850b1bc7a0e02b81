using System.Text;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Twilio;

namespace AubmBot.Tests.Channels.Twilio;

public sealed class TwilioFormTests
{
    [Fact]
    public void Fields_are_decoded_in_their_order_and_repeated_ones_kept()
    {
        var form = Read("Body=%C3%A0+b%2Bc%26d&Empty=&Alone&Digits=5&Digits=1&&=x&a%20b=c=d");
        form.Fields.ShouldBe(
        [
            new("Body", "à b+c&d"), new("Empty", ""), new("Alone", ""), new("Digits", "5"), new("Digits", "1"), new("", "x"), new("a b", "c=d"),
        ]);
        form["Digits"].ShouldBe("5");
        form["Empty"].ShouldBeNull();
        form["Unknown"].ShouldBeNull();
    }

    [Theory]
    [InlineData("a=%")]
    [InlineData("a=%4")]
    [InlineData("a=%zz")]
    [InlineData("a=% 1")]
    [InlineData("a=%C3")]
    [InlineData("a=%ED%A0%80")]
    [InlineData("%C3%28=a")]
    public void A_broken_escape_is_named_so(string body) => Should.Throw<MalformedPayloadException>(() => Read(body));

    [Fact]
    public void Bytes_that_are_no_utf8_are_named_so() => Should.Throw<MalformedPayloadException>(() => TwilioForm.Read([0x61, 0x3D, 0xC3, 0x28]));

    [Fact]
    public void A_form_ends_at_64_kilobytes()
    {
        Read("a=" + new string('x', TwilioForm.Cap - 2))["a"]!.Length.ShouldBe(TwilioForm.Cap - 2);
        Should.Throw<MalformedPayloadException>(() => Read("a=" + new string('x', TwilioForm.Cap - 1)));
    }

    [Fact]
    public void A_zero_character_is_left_out_of_values() => Read("a=x%00y&b=%00")["a"].ShouldBe("xy");

    static TwilioForm Read(string body) => TwilioForm.Read(Encoding.UTF8.GetBytes(body));
}
