using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Channels.BotConnector;

/// <summary>Configuration of the Bot Connector channel, under <c>Channels:BotFramework</c>.</summary>
public sealed record BotConnectorOptions
{
    public const string Section = "Channels:BotFramework";

    /// <summary>Application id of the bot's registration in Azure. Without it only loopback callers in development are heard.</summary>
    public string? AppId { get; init; }

    /// <summary>Client secret of the registration.</summary>
    public string? AppPassword { get; init; }

    /// <summary>Directory of a single-tenant registration; multi-tenant ones use <c>botframework.com</c>.</summary>
    public string TenantId { get; init; } = "botframework.com";

    /// <summary>OpenID document that leads to the keys which sign the connector's tokens.</summary>
    public Uri OpenIdMetadata { get; init; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>Where our own access tokens come from.</summary>
    public Uri TokenEndpoint { get; init; } = new("https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token");

    /// <summary>Without an application id, callers on this machine need no token: true in development only.</summary>
    public bool AllowAnonymousLoopback { get; init; }

    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static BotConnectorOptions Read(IConfiguration configuration, bool isDevelopment)
    {
        var appId = configuration.Text($"{Section}:AppId");
        var password = configuration.Text($"{Section}:AppPassword");
        if (appId is not null && password is null)
            throw new ConfigurationProblemException($"{Section}:AppPassword is missing: no reply can be sent for {Section}:AppId.");
        if (appId is null && password is not null)
            throw new ConfigurationProblemException($"{Section}:AppId is missing: {Section}:AppPassword belongs to an application.");
        var defaults = new BotConnectorOptions();
        var tenant = configuration.Text($"{Section}:TenantId") ?? defaults.TenantId;
        if (!tenant.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.'))
            throw new ConfigurationProblemException($"{Section}:TenantId is neither a directory id nor a domain.");
        return defaults with
        {
            AppId = appId,
            AppPassword = password,
            TenantId = tenant,
            OpenIdMetadata = configuration.Url($"{Section}:OpenIdMetadata", defaults.OpenIdMetadata.AbsoluteUri),
            TokenEndpoint = configuration.Url($"{Section}:TokenEndpoint", $"https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token"),
            AllowAnonymousLoopback = isDevelopment && appId is null,
        };
    }
}
