using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Messenger;
using AubmBot.Tests.Channels.Meta;
using AubmBot.Tests.Channels.Stubs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Tests.Channels.Messenger;

public sealed class MessengerContractTests : MetaContract
{
    protected override string Folder => "messenger";

    protected override string About => "page";

    protected override (string, string) Keys => ("Channels:Messenger:PageId", "Channels:Messenger:PageAccessToken");

    protected override void Register(IServiceCollection services, IConfiguration configuration) => services.AddMessenger(configuration);

    protected override Dictionary<string, string?> Settings(Uri platform) => MetaSamples.Messenger(platform);

    protected override IChannel WithoutSecret(IServiceProvider provider, IConfiguration configuration)
    {
        var options = MessengerOptions.Read(configuration)!;
        return MessengerRegistration.Channel(provider, options with { Meta = options.Meta with { AppSecrets = [] } });
    }

    protected override byte[] BodySaying(string text) => MetaSamples.Saying("page", MetaSamples.Page, text);

    protected override string? TextShown(StubRequest request) => SendApi.Read(request, Folder).Text;

    protected override IReadOnlyList<string> ButtonsShown(StubRequest request) => SendApi.Read(request, Folder).Choices;
}
