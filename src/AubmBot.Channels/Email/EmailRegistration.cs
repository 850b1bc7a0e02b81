using System.Text;
using AubmBot.BotFramework.Channels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AubmBot.Channels.Email;

/// <summary>Adds the e-mail channel.</summary>
public static class EmailRegistration
{
    /// <summary>Nothing without the keys of <c>Channels:Email</c>. May be called again.</summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static IServiceCollection AddEmail(this IServiceCollection services, IConfiguration configuration)
    {
        if (EmailOptions.Read(configuration) is not { } options || services.Any(service => service.ServiceType == typeof(EmailChannel)))
            return services;
        // Arabic mail of older programs comes in windows-1256 and ISO-8859-6.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new EmailChannel(options, new EmailSending(options, provider.GetRequiredService<TimeProvider>())));
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<EmailChannel>());
        services.AddSingleton<IHostedService>(provider => new EmailPolling(
            options,
            Intake(provider),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<EmailPolling>>()));
        return services;
    }

    static EmailIntake Intake(IServiceProvider provider) => new(
        provider.GetRequiredService<EmailChannel>(),
        provider.GetRequiredService<IInbox>(),
        new EmailCalm(provider.GetRequiredService<IArrivals>(), provider.GetRequiredService<TimeProvider>()),
        provider.GetRequiredService<ILogger<EmailIntake>>());
}
