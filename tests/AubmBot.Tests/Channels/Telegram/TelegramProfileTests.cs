using AubmBot.Channels.Telegram;
using AubmBot.Tests.Channels.Stubs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AubmBot.Tests.Channels.Telegram;

public sealed class TelegramProfileTests : IAsyncLifetime
{
    PlatformStub _telegram = null!;

    public async ValueTask InitializeAsync() => _telegram = await PlatformStub.StartAsync(TelegramSamples.Usual);

    public ValueTask DisposeAsync() => _telegram.DisposeAsync();

    [Fact]
    public async Task The_menu_and_the_description_are_set_for_everybody_and_for_each_language()
    {
        await using var host = new ChannelHost(
            (services, configuration) => services.AddTelegram(configuration), TelegramSamples.Settings(_telegram.Address, "https://bot.example.org"));
        var setup = host.Services.GetServices<IHostedService>().OfType<TelegramProfileSetup>().Single();
        await setup.StartAsync(TestContext.Current.CancellationToken);
        await setup.ExecuteTask!;
        _telegram.Requests.Select(request => request.Path.Split('/')[^1]).ShouldBe(
            ["setMyCommands", "setMyDescription", "setMyCommands", "setMyDescription", "setMyCommands", "setMyDescription"]);
        _telegram.Requests[0].Json.TryGetProperty("language_code", out _).ShouldBeFalse();
        _telegram.Requests[4].Json.GetProperty("language_code").GetString().ShouldBe("ar");
        _telegram.Requests[4].Json.GetProperty("commands")[0].GetProperty("description").GetString().ShouldBe("the menu ar");
        _telegram.Requests[5].Json.GetProperty("description").GetString().ShouldBe("greeting ar");
    }
}
