using AubmBot.Channels.Email.Text;

namespace AubmBot.Tests.Channels.Email;

public sealed class QuotedTextTests
{
    [Theory]
    [InlineData("Oui.\n\nOn Thu, Jan 1, 2026 at 10:00 AM Guichet <guichet@example.org> wrote:\n> Bonjour")]
    [InlineData("Oui.\n\nOn Thu, Jan 1, 2026 at 10:00 AM Guichet\n<guichet@example.org> wrote:\n\n> Bonjour")]
    [InlineData("Oui.\n\nLe jeu. 1 janv. 2026 à 10:00, Guichet <guichet@example.org> a écrit :\n\n> Bonjour")]
    [InlineData("Oui.\n\nLe jeu. 1 janv. 2026 à 10:00, Guichet <guichet@example.org> a\u00A0écrit\u00A0:\n> Bonjour")]
    [InlineData("Oui.\n\nLe 01/01/2026 à 10:00, Guichet a écrit :\n\n> Bonjour")]
    [InlineData("Oui.\n\nفي الخميس، 1 يناير 2026 في 10:00 ص، كتب Guichet <guichet@example.org>:\n> Bonjour")]
    [InlineData("Oui.\n\nفي خميس، ١ يناير ٢٠٢٦، كتب Guichet\n<guichet@example.org>:\n> Bonjour")]
    [InlineData("Oui.\n> Bonjour\n> Que voulez-vous ?")]
    [InlineData("Le 01/01/2026 à 10:00, Guichet a écrit :\n> Bonjour\n> Que voulez-vous ?\n\nOui.\n-- \nAmina")]
    [InlineData("On 1/1/26 10:00, Guichet wrote:\n\n> Bonjour\n\nOui.")]
    [InlineData("> Voulez-vous continuer ?\n\nOui.")]
    [InlineData("Oui.\n-- \nAmina\n06 00 00 00 00")]
    [InlineData("Oui.\n\n-----Message d'origine-----\nDe : Guichet")]
    [InlineData("Oui.\n\n-----Original Message-----\nFrom: Guichet")]
    [InlineData("Oui.\n\n________________________________\nDe : Guichet\nEnvoyé : jeudi")]
    [InlineData("Oui.\n\nDe : Guichet <guichet@example.org>\nEnvoyé : jeudi 1 janvier 2026\nÀ : Amina\nObjet : Re: Question\n\nBonjour")]
    public void Only_what_the_citizen_wrote_now_is_left(string body)
    {
        QuotedText.Strip(body).ShouldBe("Oui.");
        QuotedText.Strip(body.ReplaceLineEndings("\r\n")).ShouldBe("Oui.");
    }

    [Theory]
    [InlineData("Le dossier est complet.\nQuand aurai-je la réponse ?")]
    [InlineData("Le voisin m'a écrit :\nce n'est pas à vous.")]
    [InlineData("Le voisin du dessous a écrit :\nce n'est pas à vous.")]
    [InlineData("On m'a dit de vous écrire.")]
    [InlineData("De : ma maison à la vôtre, il y a 2 km.")]
    [InlineData("في حي السلام أريد البناء")]
    [InlineData("a -- b\n- c")]
    public void What_only_looks_like_it_stays(string body) => QuotedText.Strip(body).ShouldBe(body);

    [Fact]
    public void A_long_line_is_no_trouble()
    {
        foreach (var line in (string[])["Le " + new string('a', 200_000), new string('-', 200_000), new string('_', 200_000)])
            QuotedText.Strip(line).ShouldBe(line);
    }
}
