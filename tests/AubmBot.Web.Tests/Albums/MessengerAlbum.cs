using System.Net;
using System.Text.Json;
using AubmBot.Web.Tests.Payloads;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Albums;

/// <summary>One message of Messenger's or Instagram's with several attachments.</summary>
public sealed class MessengerAlbum(bool instagram = false) : AlbumCitizen
{
    int _count;

    string Account => instagram ? "17841400000000001" : "682498302938465";

    protected override Dictionary<string, string> Settings => MetaPlatform.Settings(Address);

    public override Task<HttpStatusCode> WriteAsync(string text) => PostAsync(new { mid = $"m_{++_count}", text });

    public override async Task SendAsync(params int[] photos) => (await PostAsync(new
    {
        mid = $"m_{++_count}",
        attachments = photos.Select(photo => new { type = "image", payload = new { url = $"{Address}photos/{photo}.jpg" } }),
    })).ShouldBe(HttpStatusCode.OK);

    protected override Answer? File(Call call) => call.Path.StartsWith("/photos/", StringComparison.Ordinal) ? new Answer(200, "%PDF-1.7 a plan") : null;

    Task<HttpStatusCode> PostAsync(object message) =>
        MetaNotification.PostAsync(Bot.Http, instagram ? "/api/instagram" : "/api/messenger", JsonSerializer.Serialize(new
        {
            @object = instagram ? "instagram" : "page",
            entry = new[] { new { id = Account, time = 1760000000123, messaging = new[] { new
            {
                sender = new { id = "6543210987654321" },
                recipient = new { id = Account },
                timestamp = 1760000000000,
                message,
            } } } },
        }));
}
