using System.Net;
using System.Text.Json.Nodes;
using AubmBot.Web.Tests.Payloads;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Albums;

/// <summary>Photos that a citizen sent together, and that nobody had asked for.</summary>
public sealed class UnaskedAlbumTests
{
    [Fact]
    public async Task Three_photos_of_one_album_get_one_answer()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(TelegramUpdate.Settings(platform.Address));
        var telegram = new TelegramUpdate(bot.Http);
        (await telegram.PostAsync(Photo(1, album: "A7"))).ShouldBe(HttpStatusCode.OK);
        await bot.IdleAsync();
        var answers = platform.Said.Count;
        answers.ShouldBePositive();

        (await telegram.PostAsync(Photo(2, album: "A7"))).ShouldBe(HttpStatusCode.OK);
        (await telegram.PostAsync(Photo(3, album: "A7"))).ShouldBe(HttpStatusCode.OK);
        await bot.IdleAsync();
        platform.Said.Count.ShouldBe(answers);

        (await telegram.PostAsync(Photo(4, album: "A8"))).ShouldBe(HttpStatusCode.OK);
        await bot.IdleAsync();
        platform.Said.Count.ShouldBeGreaterThan(answers);
    }

    static string Photo(int number, string album)
    {
        var update = JsonNode.Parse(Payload.Of("telegram", "10_photo_caption.json").Text)!;
        update["update_id"] = 880_000_000 + number;
        update["message"]!["message_id"] = 100 + number;
        update["message"]!["media_group_id"] = album;
        update["message"]!.AsObject().Remove("caption");
        return update.ToJsonString();
    }
}
