using AubmBot.BotFramework.Channels;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Channels.Wire;

/// <summary>Says where a channel's platform calls.</summary>
static class Doors
{
    /// <summary>Once, also when two channels share the door or one is added twice.</summary>
    public static IServiceCollection AddDoor(this IServiceCollection services, ChannelDoor door) =>
        services.Any(service => service.ImplementationInstance is ChannelDoor known && known.Path == door.Path)
            ? services
            : services.AddSingleton(door);
}
