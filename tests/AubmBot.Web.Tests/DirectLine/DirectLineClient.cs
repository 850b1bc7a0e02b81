using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AubmBot.BotFramework.Schema;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.DirectLine;

/// <summary>A client of Direct Line 3.0, one call at a time, so that a test sees every status.</summary>
public sealed class DirectLineClient(HttpClient http)
{
    public const string Secret = "dl-secret-test";

    // As a browser writes: Arabic stays Arabic.
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Dictionary<string, string> Settings => new() { ["Channels:DirectLine:Secret"] = Secret };

    public string Token { get; set; } = "";

    public string ConversationId { get; set; } = "";

    /// <summary>The site whose page calls, as a browser tells it.</summary>
    public string? Origin { get; set; }

    public DirectLineClient From(string? site)
    {
        Origin = site;
        return this;
    }

    /// <summary>With a token that the secret opened, and no conversation yet.</summary>
    public static async Task<DirectLineClient> WithTokenAsync(HttpClient http, string body = "")
    {
        var client = new DirectLineClient(http);
        var answer = await client.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", body, Secret);
        answer.Status.ShouldBe(HttpStatusCode.OK);
        (client.Token, client.ConversationId) = (answer.Text("token"), answer.Text("conversationId"));
        return client;
    }

    /// <summary>In a conversation that has begun, in French.</summary>
    public static async Task<DirectLineClient> StartedAsync(HttpClient http)
    {
        var client = await WithTokenAsync(http);
        (await client.StartAsync("""{"locale":"fr-MA"}""")).Status.ShouldBe(HttpStatusCode.Created);
        return client;
    }

    public Task<DirectLineAnswer> StartAsync(string body = "") => SendAsync(HttpMethod.Post, "/v3/directline/conversations", body, Token);

    public Task<DirectLineAnswer> PostAsync(string activity) => SendAsync(HttpMethod.Post, Path("/activities"), activity, Token);

    public Task<DirectLineAnswer> SayAsync(string text, string? button = null, string? clientId = null) => PostAsync(JsonSerializer.Serialize(new
    {
        type = "message",
        text,
        value = button,
        channelData = new { clientActivityID = clientId ?? Guid.NewGuid().ToString("N") },
    }, Plain));

    public Task<DirectLineAnswer> GetAsync(string underConversation) => SendAsync(HttpMethod.Get, Path(underConversation), null, Token);

    public async Task<ActivitySet> ReadAsync(string watermark = "")
    {
        var answer = await GetAsync($"/activities?watermark={watermark}");
        answer.Status.ShouldBe(HttpStatusCode.OK);
        return answer.Json.Deserialize(ActivityJson.Wire.ActivitySet)!;
    }

    /// <summary>What the bot has said so far, once it has said that much.</summary>
    public async Task<IReadOnlyList<Activity>> UntilBotSaysAsync(int count)
    {
        IReadOnlyList<Activity> said = [];
        await BotLooks.UntilAsync(async () =>
        {
            said = [.. (await ReadAsync()).Activities.Where(activity => activity.From?.Role == "bot")];
            return said.Count >= count;
        }, $"the bot says {count} things");
        return said;
    }

    public async Task<DirectLineAnswer> SendAsync(HttpMethod method, string path, string? body, string? bearer)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await SendAsync(request, bearer);
    }

    public async Task<DirectLineAnswer> UploadAsync(params (string Name, string Type, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, type, bytes) in files)
            form.Add(new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } }, "file", name);
        return await UploadAsync(form);
    }

    public async Task<DirectLineAnswer> UploadAsync(HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path("/upload")) { Content = content };
        // Asks before it sends: who is refused hears why, instead of losing the line in the middle of the file.
        request.Headers.ExpectContinue = true;
        return await SendAsync(request, Token);
    }

    async Task<DirectLineAnswer> SendAsync(HttpRequestMessage request, string? bearer)
    {
        if (Origin is not null)
            request.Headers.Add("Origin", Origin);
        if (bearer is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return new DirectLineAnswer(answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    string Path(string under) => $"/v3/directline/conversations/{ConversationId}{under}";
}

public sealed record DirectLineAnswer(HttpStatusCode Status, byte[] Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The code of a refusal.</summary>
    public string? ErrorCode => Json.GetProperty("error").GetProperty("code").GetString();

    public string Text(string property) => Json.GetProperty(property).GetString()!;
}
