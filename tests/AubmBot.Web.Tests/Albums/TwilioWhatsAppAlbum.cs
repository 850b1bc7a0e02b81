using System.Net;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Albums;

/// <summary>Several messages of Twilio's, one photo each.</summary>
public sealed class TwilioWhatsAppAlbum : AlbumCitizen
{
    int _count;

    protected override Dictionary<string, string> Settings => TwilioCitizen.Settings(Address);

    public override Task<HttpStatusCode> WriteAsync(string text) => PostAsync(new() { ["Body"] = text, ["NumMedia"] = "0" });

    public override async Task SendAsync(params int[] photos)
    {
        foreach (var photo in photos)
            (await PostAsync(new() { ["Body"] = "", ["NumMedia"] = "1", ["MediaUrl0"] = $"{Address}media/{photo}", ["MediaContentType0"] = "image/jpeg" }))
                .ShouldBe(HttpStatusCode.OK);
    }

    protected override Answer? File(Call call) => call.Path.StartsWith("/media/", StringComparison.Ordinal) ? new Answer(200, "%PDF-1.7 a plan") : null;

    Task<HttpStatusCode> PostAsync(Dictionary<string, string> fields) => new TwilioCitizen(Bot.Http).PostSignedAsync(TwilioCitizen.WhatsAppPath, new(fields)
    {
        ["MessageSid"] = $"SM{++_count:D32}",
        ["From"] = "whatsapp:+212600000001",
        ["To"] = "whatsapp:+14155238886",
    });
}
