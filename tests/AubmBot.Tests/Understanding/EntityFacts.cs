using AubmBot.Core.Understanding;
using AubmBot.Core.Understanding.Entities;

namespace AubmBot.Tests.Understanding;

public class EntityFacts
{
    [Theory]
    [InlineData("mon dossier AUBM-2026-0042 svp", EntityKind.Reference, "AUBM-2026-0042")]
    [InlineData("رقم الملف ٣٣/٢٠٢٦", EntityKind.Reference, "33/2026")]
    [InlineData("dossier n° 4512", EntityKind.Reference, "4512")]
    [InlineData("appelez-moi au 06 61-23-45-67", EntityKind.Phone, "+212661234567")]
    [InlineData("+212 5 23 48 00 00", EntityKind.Phone, "+212523480000")]
    [InlineData("٠٦٦١٢٣٤٥٦٧", EntityKind.Phone, "+212661234567")]
    [InlineData("écrivez à Sara.B@example.ma.", EntityKind.Email, "sara.b@example.ma")]
    [InlineData("déposé le 15/03/2026", EntityKind.Date, "2026-03-15")]
    [InlineData("le 1er août 2026", EntityKind.Date, "2026-08-01")]
    [InlineData("يوم 5 غشت 2026", EntityKind.Date, "2026-08-05")]
    [InlineData("T.C. 12345/10", EntityKind.LandTitle, "12345/10")]
    [InlineData("titre foncier n° 1234/C", EntityKind.LandTitle, "1234/C")]
    [InlineData("رسم عقاري 12345/10", EntityKind.LandTitle, "12345/10")]
    [InlineData("bghit nbni R+2", EntityKind.Storeys, "R+2")]
    [InlineData("r + 3 chez moi", EntityKind.Storeys, "R+3")]
    [InlineData("j'ai payé 1.250,50 DH", EntityKind.Amount, "1250.50")]
    [InlineData("خلصت 300 درهم", EntityKind.Amount, "300")]
    [InlineData("un terrain de 120 m²", EntityKind.Surface, "120")]
    [InlineData("1,5 hectare", EntityKind.Surface, "15000")]
    [InlineData("à Fquih Ben Salah", EntityKind.Commune, "Fquih Ben Salah")]
    [InlineData("أنا فجماعة دمنات", EntityKind.Commune, "Demnate")]
    [InlineData("ساكن ببني ملال", EntityKind.Commune, "Béni Mellal")]
    [InlineData("douar Aït Ali", EntityKind.Douar, "Aït Ali")]
    [InlineData("فدوار أيت علي", EntityKind.Douar, "أيت علي")]
    [InlineData("je construis une villa", EntityKind.Project, "villa")]
    public void What_was_said_is_found(string text, EntityKind kind, string value) =>
        Entities(text).ShouldContain(entity => entity.Kind == kind && entity.Value == value);

    [Theory]
    [InlineData("né le 31/02/2026")]
    [InlineData("dérogation pour construire au douar quelles conditions")]
    [InlineData("bonjour, quels sont vos horaires ?")]
    public void What_was_not_said_is_not_found(string text) =>
        Entities(text).Select(entity => entity.Kind).ShouldBeSubsetOf([EntityKind.Commune, EntityKind.Project]);

    [Fact]
    public void Places_point_into_the_message_as_typed()
    {
        const string text = "بغيت نبني فدمنات R+2, تيليفوني ٠٦٦١٢٣٤٥٦٧ شكرا";
        foreach (var entity in Entities(text))
            text.Substring(entity.Start, entity.Length).ShouldNotBeNullOrWhiteSpace();
        Entities(text).Single(entity => entity.Kind == EntityKind.Phone).Start.ShouldBe(text.IndexOf('٠'));
    }

    [Fact]
    public void A_hostile_message_costs_no_time()
    {
        var text = string.Concat(Enumerable.Repeat("0 6 1-a@a.a-a-a-1/1/", 5000));
        Entities("learnt before the clock runs");
        Should.CompleteIn(() => Entities(text), TimeSpan.FromSeconds(2));
    }

    static IReadOnlyList<Entity> Entities(string text) => Trained.Engine.Understand(text, UnderstandingContext.Start).Entities;
}
