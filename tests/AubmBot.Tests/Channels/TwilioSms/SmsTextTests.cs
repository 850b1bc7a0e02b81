using AubmBot.Channels.TwilioSms;

namespace AubmBot.Tests.Channels.TwilioSms;

public sealed class SmsTextTests
{
    [Theory]
    [InlineData("L’accueil vous répond.", "L'accueil vous répond.")]
    [InlineData("Écrivez « 1 » – ou « 2 »… Merci\u00A0!", "Écrivez \" 1 \" - ou \" 2 \"... Merci !")]
    [InlineData("à\u202Fbientôt", "à\u202Fbientôt")]
    [InlineData("l’être", "l’être")]
    [InlineData("Cœur d’Aïn", "Cœur d’Aïn")]
    [InlineData("Tarif : 5 €\tMerci", "Tarif : 5 € Merci")]
    public void Typography_is_made_plain_where_that_alone_brings_the_text_into_the_alphabet(string text, string written) =>
        SmsText.Write(text).ShouldBe(written);

    [Fact]
    public void Letters_of_names_are_never_replaced()
    {
        foreach (var name in (string[])["Benoît", "Françoise", "Aït Ouahi", "Noël", "Œuvres", "بنعلي"])
            SmsText.Write($"Bonjour {name}").ShouldEndWith(name);
    }

    [Fact]
    public void A_number_in_Arabic_stays_one_number_from_right_to_left() =>
        SmsText.Write("رقم \u2068771 222 333\u2069 أو 05 23 48 40 64 فقط").ShouldBe("رقم 771\u00A0222\u00A0333 أو 05\u00A023\u00A048\u00A040\u00A064 فقط");

    [Fact]
    public void A_number_in_French_keeps_its_spaces_and_the_small_alphabet() => SmsText.Write("Suivi : 771 222 333").ShouldBe("Suivi : 771 222 333");

    [Fact]
    public void Direction_marks_are_taken_out_and_Arabic_stays()
    {
        SmsText.Write("المرجع \u2068123\u2069 \u200Fتم\u200E").ShouldBe("المرجع 123 تم");
        SmsText.Write("Suivi : \u2068https://example.org\u2069").ShouldBe("Suivi : https://example.org");
    }
}
