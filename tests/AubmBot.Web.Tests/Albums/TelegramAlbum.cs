using System.Net;
using System.Text.Json;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Albums;

/// <summary>Several updates with one media_group_id.</summary>
public sealed class TelegramAlbum : AlbumCitizen
{
    int _count;

    protected override Dictionary<string, string> Settings => TelegramUpdate.Settings(Address);

    public override Task<HttpStatusCode> WriteAsync(string text) => PostAsync(id => new { message_id = id, from = Person, chat = Chat, date = 1760000000, text });

    public override async Task SendAsync(params int[] photos)
    {
        foreach (var photo in photos)
            (await PostAsync(id => new
            {
                message_id = id,
                from = Person,
                chat = Chat,
                date = 1760000000,
                media_group_id = "13370",
                photo = new[] { new { file_id = $"photo-{photo}", file_unique_id = $"u{photo}", width = 90, height = 90, file_size = 20 } },
            })).ShouldBe(HttpStatusCode.OK);
    }

    protected override Answer? File(Call call) =>
        call.Path.EndsWith("/getFile", StringComparison.Ordinal) ? new Answer(200, """{"ok":true,"result":{"file_id":"f","file_unique_id":"u","file_size":20,"file_path":"photos/1.jpg"}}""")
        : call.Path.StartsWith("/file/", StringComparison.Ordinal) ? new Answer(200, "%PDF-1.7 a plan")
        : null;

    static object Person => new { id = 700000001, is_bot = false, first_name = "Amina", language_code = "fr" };

    static object Chat => new { id = 700000001, type = "private", first_name = "Amina" };

    Task<HttpStatusCode> PostAsync(Func<int, object> message)
    {
        var number = ++_count;
        return new TelegramUpdate(Bot.Http).PostAsync(JsonSerializer.Serialize(new { update_id = 900_000_000 + number, message = message(number) }));
    }
}
