using System.Net.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Web.Tests.DirectLine;

/// <summary>The live stream: everything since the watermark first, then whatever is said, when it is said.</summary>
public sealed class StreamTests
{
    [Fact]
    public async Task A_stream_replays_the_welcome_and_delivers_what_is_said_then()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.WithTokenAsync(bot.Http);
        var started = await client.StartAsync();
        await client.UntilBotSaysAsync(1);
        using var stream = await OpenAsync(started.Text("streamUrl"));

        (await stream.NextAsync(activity => activity.From!.Role == "bot")).Text.ShouldNotBeEmpty();
        var posted = await client.SayAsync("Bonjour");

        (await stream.NextAsync(activity => activity.Id == posted.Text("id"))).Text.ShouldBe("Bonjour");
        (await stream.NextAsync(activity => activity.ReplyToId == posted.Text("id"))).Text.ShouldBe("Bonjour. Quelle est votre question ?");
    }

    [Fact]
    public async Task Two_streams_of_one_conversation_both_hear_what_is_said()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.StartedAsync(bot.Http);
        using var phone = await OpenAsync((await client.GetAsync("")).Text("streamUrl"));
        using var desktop = await OpenAsync((await client.GetAsync("")).Text("streamUrl"));

        var posted = await client.SayAsync("Bonjour");

        (await phone.NextAsync(activity => activity.ReplyToId == posted.Text("id"))).ShouldNotBeNull();
        (await desktop.NextAsync(activity => activity.ReplyToId == posted.Text("id"))).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_stream_address_opens_one_stream()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.WithTokenAsync(bot.Http);
        var address = (await client.StartAsync()).Text("streamUrl");
        using var first = await OpenAsync(address);
        (await RefusedAsync(address)).ShouldContain("403");
    }

    [Fact]
    public async Task A_stream_address_is_good_for_a_minute()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings, services => services.AddSingleton<TimeProvider>(time));
        var client = await DirectLineClient.WithTokenAsync(bot.Http);
        var address = (await client.StartAsync()).Text("streamUrl");

        time.Advance(TimeSpan.FromSeconds(61));

        (await RefusedAsync(address)).ShouldContain("403");
    }

    [Fact]
    public async Task A_stream_opens_neither_with_a_token_nor_with_the_ticket_of_another_conversation()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.StartedAsync(bot.Http);
        var stranger = await DirectLineClient.StartedAsync(bot.Http);
        var address = (await stranger.GetAsync("")).Text("streamUrl");
        var ticket = address.Split("&t=")[1];

        (await RefusedAsync(address.Replace(ticket, client.Token, StringComparison.Ordinal))).ShouldContain("403");
        (await RefusedAsync(address.Replace(stranger.ConversationId, client.ConversationId, StringComparison.Ordinal))).ShouldContain("403");
    }

    static Task<LiveStream> OpenAsync(string address) => LiveStream.OpenAsync(address);

    static async Task<string> RefusedAsync(string address) =>
        (await Should.ThrowAsync<WebSocketException>(async () => (await OpenAsync(address)).Dispose())).Message;
}
