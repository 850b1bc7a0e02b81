using AubmBot.BotFramework.Channels;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Web.Tests.NewChannel;

static class PigeonRegistration
{
    public static IServiceCollection AddPigeons(this IServiceCollection services) => services
        .AddSingleton<IChannel, PigeonChannel>()
        .AddSingleton(new ChannelDoor("/api/pigeon", new WebhookAnswer(200), "pigeon"));
}
