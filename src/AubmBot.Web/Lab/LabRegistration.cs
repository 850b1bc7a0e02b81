using AubmBot.BotFramework.Schema;
using AubmBot.Web.Lab.Phones;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AubmBot.Web.Lab;

/// <summary>The bench and its phones, left to right.</summary>
static class LabRegistration
{
    public static IServiceCollection AddLab(this IServiceCollection services)
    {
        services.AddSingleton<ILabPhone, TelegramPhone>();
        services.AddSingleton<ILabPhone, SmsPhone>();
        services.AddSingleton<ILabPhone, WhatsAppPhone>();
        services.AddSingleton<ILabPhone, TwilioWhatsAppPhone>();
        foreach (var channel in new[] { ChannelIds.Messenger, ChannelIds.Instagram })
            services.AddSingleton<ILabPhone>(provider => ActivatorUtilities.CreateInstance<MessengerPhone>(provider, channel));
        services.AddSingleton<ILabPhone, XPhone>();
        services.AddSingleton<LabClock>();
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(provider => provider.GetRequiredService<LabClock>()));
        services.AddSingleton<LabBench>();
        services.AddSingleton<LabTelephone>();
        return services;
    }
}
