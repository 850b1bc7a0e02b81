using System.Text;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Messenger;
using AubmBot.Channels.Meta;
using AubmBot.Channels.WhatsAppCloud;
using AubmBot.Tests.Channels.Stubs;

namespace AubmBot.Tests.Channels.Meta;

public sealed class MetaFileTests
{
    static readonly Uri Graph = new("https://graph.facebook.com/v23.0"), StandIn = new("http://127.0.0.1:5099/");

    [Theory]
    [InlineData("https://scontent.xx.fbcdn.net/v/x.jpg", true)]
    [InlineData("https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1", true)]
    [InlineData("https://cdn.fbsbx.com/x", true)]
    [InlineData("https://graph.facebook.com/x", true)]
    [InlineData("http://cdn.fbsbx.com/x", false)]
    [InlineData("https://cdn.fbsbx.com:8443/x", false)]
    [InlineData("https://fbsbx.com.example.org/x", false)]
    [InlineData("https://evilfbsbx.com/x", false)]
    [InlineData("https://cdn.fbsbx.com@example.org/x", false)]
    [InlineData("https://user@cdn.fbsbx.com/x", false)]
    [InlineData("https://scontent.example/img.jpg", false)]
    [InlineData("https://169.254.169.254/latest", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/x", false)]
    [InlineData(null, false)]
    public void Files_lie_with_Meta_or_are_not_fetched(string? address, bool known) =>
        (MetaHosts.Known(address, Graph) is not null).ShouldBe(known);

    [Fact]
    public void A_stand_in_on_this_machine_keeps_files_too_and_only_at_its_port()
    {
        MetaHosts.Known("http://127.0.0.1:5099/file", StandIn).ShouldNotBeNull();
        MetaHosts.Known("http://127.0.0.1:5098/file", StandIn).ShouldBeNull();
        MetaHosts.Known("http://127.0.0.1:5099/file", Graph).ShouldBeNull();
    }

    [Fact]
    public async Task WhatsApps_file_is_asked_for_by_its_id_and_both_calls_carry_the_token()
    {
        await using var sent = await WhatsAppAsync();
        var file = await sent.FetchAsync("whatsapp-media:77");
        file.Failure.ShouldBeNull();
        Encoding.UTF8.GetString(file.Content.Span).ShouldBe("the voice");
        file.ContentType.ShouldBe("audio/ogg");
        sent.Requests.Select(call => call.Method).ShouldBe(["GET", "GET"]);
        sent.Requests.ShouldAllBe(call => call.Headers["Authorization"] == $"Bearer {MetaSamples.Token}");
    }

    [Theory]
    [InlineData("whatsapp-media:", 1000, SendFailure.NotTrusted)]
    [InlineData("whatsapp-media:../me", 1000, SendFailure.NotTrusted)]
    [InlineData("https://cdn.fbsbx.com/x", 1000, SendFailure.NotTrusted)]
    [InlineData("whatsapp-media:88", 1000, SendFailure.NotTrusted)]
    [InlineData("whatsapp-media:77", 8, SendFailure.ContentRefused)]
    [InlineData("whatsapp-media:99", 1000, SendFailure.ContactGone)]
    public async Task A_file_elsewhere_too_large_or_gone_is_not_fetched(string name, int most, SendFailure failure)
    {
        await using var sent = await WhatsAppAsync();
        (await sent.FetchAsync(name, most)).Failure.ShouldBe(failure);
    }

    [Fact]
    public async Task Messengers_file_is_fetched_without_the_token_and_only_from_where_it_may_lie()
    {
        await using var sent = await SentTo.StartAsync(
            (services, configuration) => services.AddMessenger(configuration), MetaSamples.Messenger, _ => new StubAnswer(200, "picture", "image/png"));
        (await sent.FetchAsync($"{sent.Graph.Address}img")).ContentType.ShouldBe("image/png");
        sent.Requests.Single().Headers.ShouldNotContainKey("Authorization");
        (await sent.FetchAsync("https://scontent.example/img.jpg")).Failure.ShouldBe(SendFailure.NotTrusted);
    }

    static async Task<SentTo> WhatsAppAsync()
    {
        var address = "";
        var sent = await SentTo.StartAsync((services, configuration) => services.AddWhatsAppCloud(configuration), MetaSamples.WhatsApp, Answer);
        address = sent.Graph.Address.AbsoluteUri;
        return sent;

        StubAnswer Answer(StubRequest request) => request.Path.Split('?')[0] switch
        {
            "/77" => new(200, $$"""{"url":"{{address}}file","mime_type":"audio/ogg","file_size":9,"id":"77","messaging_product":"whatsapp"}"""),
            "/88" => new(200, """{"url":"https://elsewhere.example.org/file","file_size":9}"""),
            "/file" => new(200, "the voice", "audio/ogg"),
            _ => new(404),
        };
    }
}
