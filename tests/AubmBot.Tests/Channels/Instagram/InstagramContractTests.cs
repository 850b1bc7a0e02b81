using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Instagram;
using AubmBot.Tests.Channels.Meta;
using AubmBot.Tests.Channels.Stubs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Tests.Channels.Instagram;

public sealed class InstagramContractTests : MetaContract
{
    protected override string Folder => "instagram";

    protected override string About => "instagram";

    protected override (string, string) Keys => ("Channels:Instagram:AccountId", "Channels:Instagram:AccessToken");

    protected override void Register(IServiceCollection services, IConfiguration configuration) => services.AddInstagram(configuration);

    protected override Dictionary<string, string?> Settings(Uri platform) => MetaSamples.Instagram(platform);

    protected override IChannel WithoutSecret(IServiceProvider provider, IConfiguration configuration)
    {
        var options = InstagramOptions.Read(configuration)!;
        return InstagramRegistration.Channel(provider, options with { Meta = options.Meta with { AppSecrets = [] } });
    }

    protected override byte[] BodySaying(string text) => MetaSamples.Saying("instagram", MetaSamples.Account, text);

    protected override string? TextShown(StubRequest request) => SendApi.Read(request, Folder).Text;

    protected override IReadOnlyList<string> ButtonsShown(StubRequest request) => SendApi.Read(request, Folder).Choices;
}
