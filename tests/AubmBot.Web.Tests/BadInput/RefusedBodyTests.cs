using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AubmBot.Web.Tests.DirectLine;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.BadInput;

/// <summary>A body that is not what the address takes is refused with its own status, stored nowhere, and told nothing about us.</summary>
public sealed class RefusedBodyTests
{
    const int Limit = 256 * 1024;

    static readonly string[] Broken =
    [
        "{", "[", "\"", "{\"type\":", "nul", "\u0001", "[1,2]", "42", "{\"type\":{}}}", "{\"user\":7,\"conversation\":7,\"update_id\":\"x\"", "é{",
    ];

    public static TheoryData<string> Addresses =>
        ["/api/messages", "/api/telegram", "/v3/directline/conversations", "{conversation}/activities", "/v3/directline/tokens/generate"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Malformed_json_is_400(string address)
    {
        await using var doors = await Doors.OpenAsync();
        foreach (var body in Broken)
            (await doors.PostAsync(address, Encoding.UTF8.GetBytes(body))).ShouldBe(HttpStatusCode.BadRequest, $"{address} {body}");
        (await doors.PostAsync(address, [0xC3, 0x28, 0x7B])).ShouldBe(HttpStatusCode.BadRequest, "not UTF-8");
        (await doors.PostAsync(address, Encoding.UTF8.GetBytes(new string('[', 100_000)))).ShouldBe(HttpStatusCode.BadRequest, "nested too deep");
        await doors.NothingIsStoredAsync();
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Over_large_is_413_with_and_without_a_declared_length(string address)
    {
        await using var doors = await Doors.OpenAsync();
        var body = Encoding.UTF8.GetBytes($$"""{"text":"{{new string('x', Limit)}}"}""");
        (await doors.PostAsync(address, body)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await doors.PostAsync(address, body, chunked: true)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        await doors.NothingIsStoredAsync();
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_compressed_body_is_415(string address)
    {
        await using var doors = await Doors.OpenAsync();
        foreach (var encoding in (string[])["gzip", "br", "deflate", "nonsense"])
            (await doors.PostAsync(address, "{}"u8.ToArray(), encoding: encoding)).ShouldBe(HttpStatusCode.UnsupportedMediaType, encoding);
        await doors.NothingIsStoredAsync();
    }

    [Theory]
    [InlineData("GET", "/nowhere", HttpStatusCode.NotFound)]
    [InlineData("POST", "/nowhere", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/pigeon", HttpStatusCode.NotFound)]
    [InlineData("GET", "/desk", HttpStatusCode.NotFound)]
    [InlineData("GET", "/appsettings.json", HttpStatusCode.NotFound)]
    [InlineData("GET", "/data/aubmbot.db", HttpStatusCode.NotFound)]
    [InlineData("GET", "/..%2fappsettings.json", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/messages", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/v3/directline/conversations", HttpStatusCode.MethodNotAllowed)]
    public async Task An_address_that_is_not_ours_is_not_found(string method, string path, HttpStatusCode expected)
    {
        await using var bot = await RunningBot.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        var answer = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(expected);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    /// <summary>Every door that takes a body, open for whoever has what it asks for.</summary>
    sealed class Doors : IAsyncDisposable
    {
        readonly Platform _platform;
        readonly RunningBot _bot;
        readonly DirectLineClient _client;
        readonly int _stored;

        Doors(Platform platform, RunningBot bot, DirectLineClient client, int stored) =>
            (_platform, _bot, _client, _stored) = (platform, bot, client, stored);

        public static async Task<Doors> OpenAsync()
        {
            var platform = await Platform.StartAsync();
            var bot = await RunningBot.StartAsync(new Dictionary<string, string>(
                TelegramUpdate.Settings(platform.Address).Concat(DirectLineClient.Settings)));
            var client = await DirectLineClient.StartedAsync(bot.Http);
            await bot.IdleAsync();
            return new Doors(platform, bot, client, (await bot.MessagesAsync()).Count);
        }

        public async Task<HttpStatusCode> PostAsync(string address, byte[] body, bool chunked = false, string? encoding = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address.Replace(
                "{conversation}", $"/v3/directline/conversations/{_client.ConversationId}", StringComparison.Ordinal));
            request.Content = new JsonBody(body);
            if (encoding is not null)
                request.Content.Headers.ContentEncoding.Add(encoding);
            request.Headers.TransferEncodingChunked = chunked;
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Bearer", address.EndsWith("generate", StringComparison.Ordinal) ? DirectLineClient.Secret : _client.Token);
            request.Headers.Add(TelegramUpdate.SecretHeader, TelegramUpdate.Secret);
            using var answer = await _bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
            TellsNothing.Of(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            return answer.StatusCode;
        }

        public async Task NothingIsStoredAsync() => (await _bot.MessagesAsync()).Count.ShouldBe(_stored);

        public async ValueTask DisposeAsync()
        {
            await _bot.DisposeAsync();
            await _platform.DisposeAsync();
        }
    }
}
