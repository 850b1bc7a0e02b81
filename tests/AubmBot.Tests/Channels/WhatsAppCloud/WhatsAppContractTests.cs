using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.WhatsAppCloud;
using AubmBot.Tests.Channels.Meta;
using AubmBot.Tests.Channels.Stubs;
using AubmBot.Tests.Prompts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Tests.Channels.WhatsAppCloud;

public sealed class WhatsAppContractTests : MetaContract
{
    protected override string Folder => "whatsapp-cloud";

    protected override string About => "whatsapp_business_account";

    protected override (string, string) Keys => ("Channels:WhatsAppCloud:PhoneNumberId", "Channels:WhatsAppCloud:AccessToken");

    protected override void Register(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<ILanguages>(RealLanguages.Instance).AddWhatsAppCloud(configuration);

    protected override Dictionary<string, string?> Settings(Uri platform) => MetaSamples.WhatsApp(platform);

    protected override IChannel WithoutSecret(IServiceProvider provider, IConfiguration configuration)
    {
        var options = WhatsAppOptions.Read(configuration)!;
        return WhatsAppRegistration.Channel(provider, options with { Meta = options.Meta with { AppSecrets = [] } });
    }

    protected override byte[] BodySaying(string text) => MetaSamples.WhatsAppMessage($$"""
        "type":"text","text":{"body":{{JsonValue.Create(text).ToJsonString()}}}
        """);

    protected override Activity Reply(Uri platform, string text) => MetaSamples.Reply(text, MetaSamples.Number);

    protected override string? TextShown(StubRequest request) => CloudApi.Read(request).Text;

    protected override IReadOnlyList<string> ButtonsShown(StubRequest request) => CloudApi.Read(request).Choices;
}
