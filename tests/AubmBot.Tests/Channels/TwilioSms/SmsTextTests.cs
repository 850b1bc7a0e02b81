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
    public void Direction_marks_are_taken_out_and_Arabic_stays()
    {
        SmsText.Write("المرجع \u2068123\u2069 \u200Fتم\u200E").ShouldBe("المرجع 123 تم");
        SmsText.Write("Suivi : \u2068https://example.org\u2069").ShouldBe("Suivi : https://example.org");
    }
}
