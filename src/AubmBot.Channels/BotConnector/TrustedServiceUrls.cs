using System.Buffers;

namespace AubmBot.Channels.BotConnector;

/// <summary>
/// The addresses a reply may go to. An activity names its own <c>serviceUrl</c>, so whoever can post one could otherwise
/// choose where our bearer token and the citizen's answer are sent.
/// </summary>
sealed class TrustedServiceUrls(BotConnectorOptions options)
{
    const int MaxLength = 2048;

    // No user-info, query, fragment, escape, backslash or look-alike letter is left to any parser's interpretation.
    static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/[]");

    public bool Trusts(string? serviceUrl)
    {
        if (serviceUrl is not { Length: > 0 and <= MaxLength } || serviceUrl.AsSpan().ContainsAnyExcept(Plain))
            return false;
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri))
            return false;
        return options.AppId is null
            ? options.AllowAnonymousLoopback && IsHttp(uri) && uri.IsLoopback
            : uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && IsConnector(uri.Host);
    }

    // Not *.trafficmanager.net: anyone can register a name there.
    static bool IsConnector(string host) =>
        host == "smba.trafficmanager.net" || host.EndsWith(".botframework.com", StringComparison.Ordinal);

    static bool IsHttp(Uri uri) => uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps;
}
