using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AubmBot.Web.Sandbox;

/// <summary>Puts the sandbox in the place of every platform that the developer has no credentials for.</summary>
static class SandboxRegistration
{
    const string PublicBaseUrl = "Channels:PublicBaseUrl";

    /// <summary>Development only; before the channels are added, because they read their keys then.</summary>
    public static IServiceCollection AddSandbox(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
            throw new InvalidOperationException("the sandbox exists in development only");
        var port = new SandboxPort();
        var free = SandboxAccounts.At(port.Address, OwnAddress.Before(builder.Configuration))
            .Where(account => account.IsFree(builder.Configuration)).ToList();
        var keys = free.SelectMany(account => account.Keys)
            .Where(key => key.Key != PublicBaseUrl || string.IsNullOrWhiteSpace(builder.Configuration[PublicBaseUrl]));
        builder.Configuration.AddInMemoryCollection(keys.Select(key => KeyValuePair.Create(key.Key, (string?)key.Value)));
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        // Made by the container, so that the port is given back with it.
        services.AddSingleton(_ => port);
        services.AddSingleton(new SandboxPlatforms([.. free.Select(account => account.Platform)]));
        services.AddSingleton<SandboxLog>();
        services.AddSingleton<SandboxFaults>();
        services.AddSingleton<SandboxIds>();
        services.AddSingleton<SandboxRecordings>();
        services.AddSingleton<SmsPrice>();
        services.AddSingleton<OwnAddress>();
        services.AddSingleton<SandboxSigner>();
        services.AddSingleton<SandboxPost>();
        services.AddSingleton<SandboxCallbacks>();
        services.AddSingleton<SandboxDesk>();
        services.AddSingleton<IStandIn, TelegramStandIn>();
        services.AddSingleton<IStandIn, TwilioStandIn>();
        services.AddSingleton<IStandIn, GraphStandIn>();
        services.AddSingleton<IStandIn, XStandIn>();
        services.AddHostedService<SandboxServer>();
        // Plain, without retries and logs: it calls this very process.
        services.AddHttpClient(OwnAddress.Client).RemoveAllLoggers();
        return services;
    }
}
