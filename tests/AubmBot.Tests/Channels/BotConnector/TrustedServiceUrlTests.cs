using AubmBot.BotFramework.Channels;
using AubmBot.Channels.BotConnector;
using AubmBot.Tests.Channels.Stubs;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Tests.Channels.BotConnector;

public sealed class TrustedServiceUrlTests : IAsyncLifetime
{
    readonly List<Uri> _called = [];
    PlatformStub _stub = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _stub = await PlatformStub.StartAsync(ConnectorSamples.Usual);

    public ValueTask DisposeAsync() => _stub.DisposeAsync();

    [Fact]
    public async Task Thirty_and_more_hostile_addresses_get_no_call_and_no_token()
    {
        string?[] hostile =
        [
            null, "", " ", "x", "/v3", "//smba.trafficmanager.net/",
            "http://smba.trafficmanager.net/emea/",
            "https://smba.trafficmanager.net:8443/",
            "https://evil.trafficmanager.net/",
            "https://smba.trafficmanager.net.evil.org/",
            "https://xsmba.trafficmanager.net/",
            "https://x.smba.trafficmanager.net/",
            "https://smba.trafficmanager.net./",
            "https://botframework.com/",
            "https://evilbotframework.com/",
            "https://botframework.com.evil.org/",
            "https://api.botframework.com./",
            "https://user@api.botframework.com/",
            "https://api.botframework.com@evil.org/",
            "https://api.botframework.com:443@evil.org/",
            "https://evil.org/https://api.botframework.com/",
            "https://evil.org?x=.botframework.com",
            "https://evil.org#.botframework.com",
            "https://evil.org\\.botframework.com/",
            "https://evil.org%2f.botframework.com/",
            "https://evil.org%00.botframework.com/",
            "https://evil.org\t.botframework.com/",
            "https://api.bоtframework.com/",
            "https://api.xn--btframework-2th.com/",
            "https://evil。botframework.com/",
            "https://ⓔvil.botframework.com/",
            "https://127.0.0.1/", "https://[::1]/", "https://localhost/", "http://localhost:5000/",
            "https://169.254.169.254/metadata/", "https://2130706433/", "https://0x7f.1/", "https://[::ffff:127.0.0.1]/",
            "file:///etc/passwd", "ftp://api.botframework.com/", "gopher://api.botframework.com/", "javascript:alert(1)",
            "https://api.botframework.com/" + new string('a', 5000),
        ];
        await using var directory = await ConnectorDirectory.StartAsync();
        await using var host = Host(ConnectorSamples.Registered(directory.Address), isDevelopment: true);
        foreach (var serviceUrl in hostile)
            (await host.Channel.SendAsync(ConnectorSamples.Reply(serviceUrl!, "x"), Stop)).Failure.ShouldBe(SendFailure.NotTrusted, serviceUrl);
        _called.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_an_application_id_only_this_machine_is_called()
    {
        string[] elsewhere =
        [
            ConnectorSamples.ServiceUrl, "https://api.botframework.com/", "http://10.0.0.1/", "http://0.0.0.0/",
            "http://localhost.evil.org/", "http://localhost@evil.org/", "http://127.0.0.1.evil.org/", "http://169.254.169.254/", "ftp://localhost/",
            "file://localhost/etc/passwd",
        ];
        await using var host = Host([], isDevelopment: true);
        foreach (var serviceUrl in elsewhere)
            (await host.Channel.SendAsync(ConnectorSamples.Reply(serviceUrl, "x"), Stop)).Failure.ShouldBe(SendFailure.NotTrusted, serviceUrl);
        _called.ShouldBeEmpty();
        (await host.Channel.SendAsync(ConnectorSamples.Reply(_stub.Address.AbsoluteUri, "x"), Stop)).Failure.ShouldBeNull();
        (await host.Channel.SendAsync(ConnectorSamples.Reply($"http://localhost:{_stub.Address.Port}", "x"), Stop)).Failure.ShouldBeNull();
    }

    [Fact]
    public async Task In_production_without_an_application_id_nobody_is_called()
    {
        await using var host = Host([], isDevelopment: false);
        (await host.Channel.SendAsync(ConnectorSamples.Reply(_stub.Address.AbsoluteUri, "x"), Stop)).Failure.ShouldBe(SendFailure.NotTrusted);
        _called.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:443/emea")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://EUROPE.DirectLine.BotFramework.com")]
    public void The_connectors_own_addresses_are_trusted(string serviceUrl) =>
        new TrustedServiceUrls(new BotConnectorOptions { AppId = ConnectorSamples.AppId }).Trusts(serviceUrl).ShouldBeTrue();

    ChannelHost Host(Dictionary<string, string?> settings, bool isDevelopment) => new(
        (services, configuration) =>
        {
            services.AddBotConnector(configuration, isDevelopment);
            services.AddHttpClient(BotConnectorRegistration.ConversationsClient).AddHttpMessageHandler(() => new ToStub(_stub.Address, _called));
        },
        settings);
}
