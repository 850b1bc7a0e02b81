namespace AubmBot.Web.Tests.Albums;

/// <summary>Photos that a citizen sends together for a complaint, from each platform to the ticket.</summary>
public sealed class AlbumTests
{
    public static TheoryData<string, bool> Platforms => new()
    {
        { "telegram", false }, { "telegram", true }, { "whatsapp-cloud", true }, { "twilio-whatsapp", false }, { "messenger", false }, { "instagram", true },
    };

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Three_photos_are_told_once_and_all_of_them_belong_to_the_ticket(string platform, bool inArabic)
    {
        await using var citizen = await StartAsync(platform);
        await citizen.ComplainAsync(inArabic);
        var said = (await citizen.SaidAsync()).Count;

        await citizen.SendTogetherAsync(2, 1, 3);

        var answers = (await citizen.SaidAsync())[said..];
        answers.Count.ShouldBe(2, string.Join('|', answers));
        answers[0].ShouldStartWith(inArabic ? "وصلتنا 3 صور" : "3 photos reçues");
        await citizen.FinishAsync(inArabic);
        (await citizen.OfTicketAsync()).ShouldBe((3, 3));
        var page = await citizen.TeamReadsAsync();
        page.ShouldContain("3 fichiers");
        page.Split("href=\"/team/files/").Length.ShouldBe(4, "the team can have each of them");
    }

    [Theory]
    [InlineData(2, "وصلتنا صورتان")]
    [InlineData(11, "وصلتنا 10 صور")]
    public async Task The_number_has_its_form(int photos, string told)
    {
        await using var citizen = await StartAsync("telegram");
        await citizen.ComplainAsync(inArabic: true);
        var said = (await citizen.SaidAsync()).Count;
        await citizen.SendTogetherAsync([.. Enumerable.Range(1, photos)]);
        (await citizen.SaidAsync())[said].ShouldStartWith(told);
    }

    [Fact]
    public async Task More_than_ten_are_told_and_the_first_ten_kept()
    {
        await using var citizen = await StartAsync("telegram");
        await citizen.ComplainAsync();
        var said = (await citizen.SaidAsync()).Count;
        await citizen.SendTogetherAsync([.. Enumerable.Range(1, 12)]);
        (await citizen.SaidAsync())[said].ShouldContain("\n2 fichiers ne sont pas gardés");
        await citizen.FinishAsync();
        (await citizen.OfTicketAsync()).ShouldBe((10, 10));
    }

    [Theory]
    [InlineData("telegram")]
    [InlineData("whatsapp-cloud")]
    public async Task A_photo_that_comes_when_the_form_has_gone_on_joins_the_others_without_a_word(string platform)
    {
        await using var citizen = await StartAsync(platform);
        await citizen.ComplainAsync();
        await citizen.SendTogetherAsync(1, 3);
        var said = (await citizen.SaidAsync()).Count;

        await citizen.SendTogetherAsync(2);

        (await citizen.SaidAsync()).Count.ShouldBe(said);
        await citizen.FinishAsync();
        (await citizen.SaidAsync()).ShouldContain(text => text.Contains("Photo : 3 fichiers", StringComparison.Ordinal));
        (await citizen.OfTicketAsync()).ShouldBe((3, 3));
    }

    [Fact]
    public async Task One_that_comes_when_the_answers_were_shown_has_them_shown_again()
    {
        await using var citizen = await StartAsync("telegram");
        await citizen.ComplainAsync();
        await citizen.SendTogetherAsync(1);
        await citizen.SayAsync("passer");
        await citizen.SayAsync("oui");
        await citizen.SendTogetherAsync(2);
        var shown = (await citizen.SaidAsync()).Where(text => text.Contains("Photo : ", StringComparison.Ordinal)).ToList();
        shown.Count.ShouldBe(2);
        shown[1].ShouldContain("Photo : 2 fichiers");
        await citizen.SayAsync("envoyer");
        (await citizen.OfTicketAsync()).ShouldBe((2, 2));
    }

    [Fact]
    public async Task One_that_comes_after_the_ticket_joins_it_and_that_is_told_once()
    {
        await using var citizen = await StartAsync("telegram");
        await citizen.ComplainAsync();
        await citizen.SendTogetherAsync(1);
        await citizen.FinishAsync();
        var said = (await citizen.SaidAsync()).Count;
        await citizen.SendTogetherAsync(2);
        await citizen.SendTogetherAsync(3);
        (await citizen.SaidAsync())[said..].ShouldHaveSingleItem().ShouldContain("1 fichier de plus est joint");
        (await citizen.OfTicketAsync()).ShouldBe((3, 3));
    }

    [Fact]
    public async Task One_that_comes_after_the_form_was_given_up_is_not_kept_and_told_so()
    {
        await using var citizen = await StartAsync("telegram");
        await citizen.ComplainAsync();
        await citizen.SendTogetherAsync(1);
        await citizen.SayAsync("annuler");
        await citizen.SendTogetherAsync(2);
        (await citizen.SaidAsync())[^1].ShouldContain("Je ne garde pas les fichiers envoyés ici");
    }

    static async Task<AlbumCitizen> StartAsync(string platform)
    {
        AlbumCitizen citizen = platform switch
        {
            "telegram" => new TelegramAlbum(),
            "whatsapp-cloud" => new WhatsAppAlbum(),
            "twilio-whatsapp" => new TwilioWhatsAppAlbum(),
            "messenger" => new MessengerAlbum(),
            "instagram" => new MessengerAlbum(instagram: true),
            _ => throw new ArgumentException($"there is no album on {platform}", nameof(platform)),
        };
        await citizen.StartAsync();
        return citizen;
    }
}
