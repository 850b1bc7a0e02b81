using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace AubmBot.Web.Sandbox;

/// <summary>
/// Where this process is reached. What platforms sign is the public address, known from the settings; where it really listens
/// is known after the start only, so a signed address is turned into a reachable one at the call.
/// </summary>
sealed class OwnAddress(IServer server, IConfiguration configuration)
{
    public const string Client = "own";

    /// <summary>The address to sign before anything listens: this machine, with the first port of <c>urls</c>.</summary>
    public static string Before(IConfiguration configuration)
    {
        var listening = new Uri(Reachable((configuration["urls"] ?? "http://localhost:5080").Split(';')[0]));
        return $"{listening.Scheme}://localhost:{listening.Port}";
    }

    public string Public => configuration["Channels:PublicBaseUrl"]?.TrimEnd('/') is { Length: > 0 } address ? address : Before(configuration);

    /// <summary>The address a platform would call, as this machine can call it.</summary>
    public Uri Reach(string url)
    {
        var path = url.StartsWith(Public, StringComparison.Ordinal) ? url[Public.Length..] : url;
        return path.StartsWith('/') ? new Uri(Listening + path) : new Uri(path);
    }

    string Listening => Reachable(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    static string Reachable(string url) => url
        .Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal)
        .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal).TrimEnd('/');
}
