using System.Net;
using System.Text.Json;
using AubmBot.Web.Tests.Payloads;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Albums;

/// <summary>Several messages of WhatsApp's Cloud API that do not name each other.</summary>
public sealed class WhatsAppAlbum : AlbumCitizen
{
    int _count;

    protected override Dictionary<string, string> Settings => MetaPlatform.Settings(Address);

    public override Task<HttpStatusCode> WriteAsync(string text) => PostAsync("text", ("text", new { body = text }));

    public override async Task SendAsync(params int[] photos)
    {
        foreach (var photo in photos)
            (await PostAsync("image", ("image", new { id = $"{1000 + photo}", mime_type = "image/jpeg", sha256 = "x" }))).ShouldBe(HttpStatusCode.OK);
    }

    protected override Answer? File(Call call) =>
        call.Path.StartsWith("/v23.0/10", StringComparison.Ordinal) && call.Body.Length == 0 ? new Answer(200, $$"""{"url":"{{Address}}media/{{call.Number}}","file_size":20}""")
        : call.Path.StartsWith("/media/", StringComparison.Ordinal) ? new Answer(200, "%PDF-1.7 a plan")
        : null;

    Task<HttpStatusCode> PostAsync(string type, (string Name, object Value) content)
    {
        var message = new Dictionary<string, object>
        {
            ["from"] = "212600000001",
            ["id"] = $"wamid.IN{++_count}",
            ["timestamp"] = "1760000000",
            ["type"] = type,
            [content.Name] = content.Value,
        };
        return MetaNotification.PostAsync(Bot.Http, "/api/whatsapp-cloud", JsonSerializer.Serialize(new
        {
            @object = "whatsapp_business_account",
            entry = new[] { new { id = "1", changes = new[] { new { field = "messages", value = new
            {
                messaging_product = "whatsapp",
                metadata = new { display_phone_number = "15550783881", phone_number_id = "106540352242922" },
                contacts = new[] { new { profile = new { name = "Amina" }, wa_id = "212600000001" } },
                messages = new[] { message },
            } } } } },
        }));
    }
}
