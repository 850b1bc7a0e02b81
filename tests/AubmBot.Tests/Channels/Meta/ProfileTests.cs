using System.Text.Json.Nodes;
using AubmBot.Channels.Instagram;
using AubmBot.Channels.Messenger;
using AubmBot.Tests.Channels.Stubs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AubmBot.Tests.Channels.Meta;

/// <summary>What stands beside a conversation is set at the start, in every language.</summary>
public sealed class ProfileTests : IAsyncLifetime
{
    PlatformStub _meta = null!;

    public async ValueTask InitializeAsync() => _meta = await PlatformStub.StartAsync(MetaSamples.Usual);

    public ValueTask DisposeAsync() => _meta.DisposeAsync();

    [Fact]
    public async Task Messenger_gets_a_greeting_a_button_to_begin_with_a_menu_and_questions()
    {
        await using var host = new ChannelHost((services, configuration) => services.AddMessenger(configuration), MetaSamples.Messenger(_meta.Address));
        var profile = await SetAsync(host);
        profile["get_started"]!["payload"]!.ToString().ShouldBe("GET_STARTED");
        Locales(profile["greeting"]!).ShouldBe(["default", "fr_FR", "ar_AR"]);
        profile["greeting"]![2]!["text"]!.ToString().ShouldBe("greeting ar");
        var menu = profile["persistent_menu"]![1]!["call_to_actions"]!;
        (menu[0]!["type"]!.ToString(), menu[0]!["title"]!.ToString(), menu[0]!["payload"]!.ToString()).ShouldBe(("postback", "menu fr", "do:menu"));
        menu[1]!["title"]!.ToString().Length.ShouldBeLessThanOrEqualTo(30);
        profile["ice_breakers"]![2]!["call_to_actions"]![0]!["question"]!.ToString().ShouldBe("question ar");
    }

    [Fact]
    public async Task Instagram_gets_a_menu_and_questions_and_is_named()
    {
        await using var host = new ChannelHost((services, configuration) => services.AddInstagram(configuration), MetaSamples.Instagram(_meta.Address));
        var profile = await SetAsync(host);
        profile["platform"]!.ToString().ShouldBe("instagram");
        Locales(profile["persistent_menu"]!).ShouldBe(["default", "fr_FR", "ar_AR"]);
        profile.ContainsKey("greeting").ShouldBeFalse();
        profile.ContainsKey("get_started").ShouldBeFalse();
    }

    [Fact]
    public async Task A_refusal_is_said_once_and_not_tried_again()
    {
        _meta.Next(new StubAnswer(400, """{"error":{"message":"no","code":100}}"""));
        await using var host = new ChannelHost((services, configuration) => services.AddMessenger(configuration), MetaSamples.Messenger(_meta.Address));
        await SetAsync(host);
        host.Logs.Lines.Count(line => line.Contains("did not take the profile", StringComparison.Ordinal)).ShouldBe(1);
        _meta.Requests.Count.ShouldBe(1);
    }

    async Task<JsonObject> SetAsync(ChannelHost host)
    {
        var setup = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().Single();
        await setup.StartAsync(TestContext.Current.CancellationToken);
        var request = await _meta.ArrivalAsync();
        // Clients wait for their calls when they are disposed, and by a clock that stands still.
        await setup.ExecuteTask!;
        request.Path.ShouldContain("/me/messenger_profile");
        return JsonNode.Parse(request.Body)!.AsObject();
    }

    static IEnumerable<string> Locales(JsonNode entries) => entries.AsArray().Select(entry => entry!["locale"]!.ToString());
}
