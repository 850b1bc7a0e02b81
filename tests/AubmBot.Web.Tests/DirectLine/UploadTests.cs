using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.DirectLine;

/// <summary>Files are kept when the bot has just asked for one, and when their bytes are a photo or a PDF.</summary>
public sealed class UploadTests
{
    static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[500]], Png = [0x89, .. "PNG\r\n"u8, .. new byte[500]],
        Pdf = [.. "%PDF-1.7\n"u8, .. new byte[500]], Program = [.. "MZ"u8, .. new byte[500]];

    public static TheoryData<string, byte[]> Accepted => new() { { "image/jpeg", Jpeg }, { "image/png", Png }, { "application/pdf", Pdf } };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task A_photo_or_pdf_that_was_asked_for_is_kept_and_only_its_conversation_reads_it(string type, byte[] bytes)
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await AskedForAPhotoAsync(bot);

        var answer = await client.UploadAsync(("chantier", "text/plain", bytes));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        var file = (await client.ReadAsync()).Activities.Single(activity => activity.Id == answer.Text("id")).Attachments!.ShouldHaveSingleItem();
        file.ContentType.ShouldBe(type);
        var read = await client.GetAsync($"/files/{file.ContentUrl!.Split('/')[^1]}");
        read.Body.ShouldBe(bytes);
        (await bot.Http.GetAsync(new Uri(file.ContentUrl), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await bot.IdleAsync();
        (await client.UntilBotSaysAsync(1))[^1].Text!.ShouldContain("téléphone");
    }

    [Fact]
    public async Task A_file_that_says_it_is_a_photo_and_is_a_program_is_not_kept()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await AskedForAPhotoAsync(bot);

        var answer = await client.UploadAsync(("photo.jpg", "image/jpeg", Program));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        await NothingWasKeptAsync(bot, client, answer);
    }

    [Fact]
    public async Task A_photo_that_nobody_asked_for_is_not_kept()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.StartedAsync(bot.Http);

        var answer = await client.UploadAsync(("carte.jpg", "image/jpeg", Jpeg));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        await NothingWasKeptAsync(bot, client, answer);
    }

    [Theory]
    [InlineData(10, "just over what a file may have")]
    [InlineData(30, "over what any request may have")]
    public async Task A_file_over_ten_megabytes_is_refused(int megabytes, string why)
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await AskedForAPhotoAsync(bot);

        var answer = await client.UploadAsync(("photo.jpg", "image/jpeg", [.. Jpeg, .. new byte[megabytes * 1024 * 1024]]));

        answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge, why);
        Directory.Exists(Path.Combine(bot.DataFolder, "files")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("multipart/form-data; boundary=x", "not the boundary")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nhalf")]
    public async Task What_is_no_upload_is_refused_as_malformed(string type, string body)
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.StartedAsync(bot.Http);
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        (await client.UploadAsync(content)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_activity_beside_a_file_gives_its_text_and_its_channel_data()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await AskedForAPhotoAsync(bot);
        var beside = """{"type":"message","text":"voici","channelData":{"clientActivityID":"u-1"}}"""u8.ToArray();
        using var form = new MultipartFormDataContent
        {
            { Part(beside, "application/vnd.microsoft.activity"), "activity", "blob" },
            { Part(Jpeg, "image/jpeg"), "file", "photo.jpg" },
        };

        var answer = await client.UploadAsync(form);

        var own = (await client.ReadAsync()).Activities.Single(activity => activity.Id == answer.Text("id"));
        own.Text.ShouldBe("voici");
        own.Attachments!.ShouldHaveSingleItem().Name.ShouldBe("photo.jpg");
        own.ChannelData!.Value.GetProperty("clientActivityID").GetString().ShouldBe("u-1");
    }

    [Fact]
    public async Task Several_at_once_are_told_once_belong_to_the_ticket_and_what_is_none_is_told_beside_them()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await AskedForAPhotoAsync(bot);
        var before = (await client.UntilBotSaysAsync(1)).Count;

        (await client.UploadAsync(("1.jpg", "image/jpeg", Jpeg), ("2.png", "image/png", Png), ("3.jpg", "image/jpeg", Jpeg), ("4.jpg", "image/jpeg", Program)))
            .Status.ShouldBe(HttpStatusCode.OK);

        await bot.IdleAsync();
        var said = (await client.UntilBotSaysAsync(before + 2)).Skip(before).ToList();
        said.Count.ShouldBe(2);
        said[0].Text!.ShouldStartWith("3 photos reçues");
        said[0].Text!.ShouldContain("1 fichier n'est pas gardé");
        foreach (var answer in (string[])["passer", "oui", "envoyer"])
        {
            await client.SayAsync(answer);
            await bot.IdleAsync();
        }
        JsonNode.Parse((await bot.TicketsAsync()).ShouldHaveSingleItem().Fields)!["photo"]!.AsArray().Count.ShouldBe(3);
    }

    static async Task<DirectLineClient> AskedForAPhotoAsync(RunningBot bot)
    {
        var client = await DirectLineClient.StartedAsync(bot.Http);
        foreach (var said in (string[])["illegal-construction", "oui", "Béni Mellal", "Un étage se construit sans permis depuis une semaine."])
        {
            await client.SayAsync(said, said == "illegal-construction" ? "form:complaint?category=illegal-construction" : null);
            await bot.IdleAsync();
        }
        (await client.UntilBotSaysAsync(1))[^1].Text!.ShouldContain("photo");
        return client;
    }

    static async Task NothingWasKeptAsync(RunningBot bot, DirectLineClient client, DirectLineAnswer answer)
    {
        await bot.IdleAsync();
        var file = (await client.ReadAsync()).Activities.Single(activity => activity.Id == answer.Text("id")).Attachments!.ShouldHaveSingleItem();
        file.ContentUrl.ShouldBeNull();
        Directory.Exists(Path.Combine(bot.DataFolder, "files")).ShouldBeFalse();
    }

    static ByteArrayContent Part(byte[] bytes, string type) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
}
