using System.Net;

namespace AubmBot.Web.Tests.DirectLine;

/// <summary>A body that is not read is refused in Direct Line's form, as every other refusal: clients read the code.</summary>
public sealed class UnreadBodyTests
{
    [Fact]
    public async Task Over_256_kilobytes_is_413_with_a_code()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.StartedAsync(bot.Http);

        var answer = await client.SayAsync(new string('x', 257 * 1024));

        (answer.Status, answer.ErrorCode).ShouldBe((HttpStatusCode.RequestEntityTooLarge, "BadArgument"));
    }

    [Fact]
    public async Task Compressed_is_415_with_a_code()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        using var content = new ByteArrayContent([0x1F, 0x8B]);
        content.Headers.ContentEncoding.Add("gzip");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate") { Content = content };
        request.Headers.Authorization = new("Bearer", DirectLineClient.Secret);

        var answer = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("\"code\":\"BadArgument\"");
    }
}
