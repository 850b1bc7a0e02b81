using System.Net.Http.Json;
using System.Text.Json;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Lab;

/// <summary>What the lab's page does, without a browser.</summary>
sealed class LabClient(RunningBot bot)
{
    public Task<HttpResponseMessage> WriteAsync(string channel, string text, string citizen = "amina") => PostAsync("write", new { channel, citizen, text });

    public Task<HttpResponseMessage> PressAsync(string channel, JsonElement message, int button) =>
        PostAsync("press", new { channel, citizen = "amina", message = message.GetProperty("number").GetInt64(), button });

    public Task<HttpResponseMessage> DoAsync(string channel, string act, string text = "", string citizen = "amina") =>
        PostAsync("do", new { channel, citizen, act, text });

    public Task<HttpResponseMessage> FailAsync(string channel, string fault, string citizen = "amina") => PostAsync("fault", new { channel, citizen, fault });

    public Task<HttpResponseMessage> PostAsync(string what, object wish) =>
        bot.Http.PostAsJsonAsync(new Uri($"/lab/api/{what}", UriKind.Relative), wish, TestContext.Current.CancellationToken);

    public Task<JsonElement> BenchAsync() => GetAsync("bench");

    public async Task<IReadOnlyList<JsonElement>> EntriesAsync(string channel) =>
        [.. (await GetAsync("entries")).EnumerateArray().Where(entry => entry.GetProperty("channel").GetString() == channel)];

    /// <summary>What the citizens said on it.</summary>
    public async Task<IReadOnlyList<JsonElement>> SaidAsync(string channel) =>
        [.. (await EntriesAsync(channel)).Where(entry => entry.GetProperty("fromCitizen").GetBoolean() && entry.GetProperty("kind").GetString() == "message")];

    /// <summary>What the bot said, once the platform heard as many messages and they are as wanted.</summary>
    public async Task<IReadOnlyList<JsonElement>> HearAsync(string channel, Func<IReadOnlyList<JsonElement>, bool> wanted, string what)
    {
        IReadOnlyList<JsonElement> said = [];
        await BotLooks.UntilAsync(async () => wanted(said = [.. (await EntriesAsync(channel)).Where(IsAnswer)]), what);
        return said;
    }

    public async Task<IEnumerable<string>> ChannelsThatAreOnAsync() => (await BenchAsync()).GetProperty("phones").EnumerateArray()
        .Where(phone => phone.GetProperty("state").GetString() == "sandbox").Select(phone => phone.GetProperty("channel").GetString()!);

    static bool IsAnswer(JsonElement entry) => !entry.GetProperty("fromCitizen").GetBoolean() && entry.GetProperty("kind").GetString() == "message";

    Task<JsonElement> GetAsync(string what) =>
        bot.Http.GetFromJsonAsync<JsonElement>(new Uri($"/lab/api/{what}", UriKind.Relative), TestContext.Current.CancellationToken);
}
