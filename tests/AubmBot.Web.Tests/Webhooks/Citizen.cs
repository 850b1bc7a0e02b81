using System.Net.Http.Json;
using System.Text;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Web.Tests.Webhooks;

/// <summary>A citizen behind the Bot Connector: what they write reaches the bot as the Emulator posts it.</summary>
public sealed class Citizen(HttpClient http, Uri serviceUrl, string conversation = "conv-1", string platform = ChannelIds.Emulator)
{
    int _count;

    public Activity Message(string text, string? button = null) => new()
    {
        Id = $"m-{Interlocked.Increment(ref _count)}",
        ChannelId = platform,
        ServiceUrl = serviceUrl.AbsoluteUri,
        Conversation = new ConversationAccount { Id = conversation },
        From = new ChannelAccount { Id = $"user-of-{conversation}", Name = "Amina", Role = "user" },
        Recipient = new ChannelAccount { Id = "bot", Role = "bot" },
        Locale = "fr-MA",
        Text = text,
        Value = button is null ? null : System.Text.Json.JsonSerializer.SerializeToElement(button),
    };

    public async Task SayAsync(string text, string? button = null) =>
        (await PostAsync(Message(text, button))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Accepted);

    public Task<HttpResponseMessage> PostAsync(Activity activity) => PostAsync(ActivityJson.Write(activity));

    public async Task<HttpResponseMessage> PostAsync(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>Posts with <c>expectReplies</c>: the replies stand in the answer.</summary>
    public async Task<ExpectedReplies> AskAsync(string text)
    {
        var message = Message(text);
        message.DeliveryMode = "expectReplies";
        var answer = await PostAsync(message);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        return (await answer.Content.ReadFromJsonAsync(ActivityJson.Wire.ExpectedReplies, TestContext.Current.CancellationToken))!;
    }
}
