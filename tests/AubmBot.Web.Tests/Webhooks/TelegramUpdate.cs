using System.Net;
using System.Text;
using System.Text.Json;

namespace AubmBot.Web.Tests.Webhooks;

/// <summary>A citizen on Telegram: what they write reaches the webhook as the Bot API posts it.</summary>
public sealed class TelegramUpdate(HttpClient http)
{
    public const string Secret = "TG_secret_test-1", SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>The id that the recorded updates name as the bot that was blocked or mentioned.</summary>
    const string BotToken = "123456789:test-token";

    int _count;

    public static Dictionary<string, string> Settings(Uri api) => new()
    {
        ["Channels:Telegram:BotToken"] = BotToken,
        ["Channels:Telegram:SecretToken"] = Secret,
        ["Channels:Telegram:BotUsername"] = "guichet_test_bot",
        ["Channels:Telegram:ApiBaseUrl"] = api.AbsoluteUri,
        ["Channels:PublicBaseUrl"] = "https://bot.example.org",
    };

    public async Task SayAsync(string text)
    {
        var number = ++_count;
        var person = new { id = 700000001, is_bot = false, first_name = "Amina", language_code = "fr" };
        var chat = new { id = 700000001, type = "private", first_name = "Amina" };
        var update = new { update_id = 900_000_000 + number, message = new { message_id = number, from = person, chat, date = 1760000000, text } };
        (await PostAsync(JsonSerializer.Serialize(update))).ShouldBe(HttpStatusCode.OK);
    }

    public async Task<HttpStatusCode> PostAsync(string json, string? secret = Secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/telegram")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        if (secret is not null)
            request.Headers.Add(SecretHeader, secret);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
