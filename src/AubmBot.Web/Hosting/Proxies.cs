using System.Net;
using AubmBot.BotFramework.Channels;
using Microsoft.AspNetCore.HttpOverrides;

namespace AubmBot.Web.Hosting;

/// <summary>
/// Who calls, and whether they came by https, as a proxy that is trusted tells it. Without this all citizens behind a proxy
/// would be one caller, and the page's own https address a foreign site.
/// </summary>
static class Proxies
{
    const string Key = "Hosting:TrustedProxies";

    /// <summary>A proxy on this machine is trusted; others are named under <c>Hosting:TrustedProxies</c>.</summary>
    /// <exception cref="ConfigurationProblemException">One is neither an address nor a network.</exception>
    public static IServiceCollection AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var networks = configuration.GetSection(Key).GetChildren().Select(proxy => Network(proxy.Value)).ToArray();
        return services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var network in networks)
                options.KnownIPNetworks.Add(network);
        });
    }

    /// <summary>Whether a request says that it was passed on; one header stays when the other was taken at its word.</summary>
    public static bool PassedOn(HttpRequest request) =>
        request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName)
        || request.Headers.ContainsKey(ForwardedHeadersDefaults.XOriginalForHeaderName)
        || request.Headers.ContainsKey("Forwarded");

    static System.Net.IPNetwork Network(string? text) => (text ?? "").Split('/') switch
    {
        [var address] when IPAddress.TryParse(address, out var one) => new(one, one.GetAddressBytes().Length * 8),
        _ when System.Net.IPNetwork.TryParse(text, out var network) => network,
        _ => throw new ConfigurationProblemException($"{Key} holds \"{text}\": an address such as 10.0.0.5, or a network such as 10.0.0.0/24, is expected."),
    };
}
