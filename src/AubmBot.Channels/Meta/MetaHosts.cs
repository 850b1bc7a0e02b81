namespace AubmBot.Channels.Meta;

/// <summary>Where Meta keeps citizens' files; anything else that a webhook names is not fetched.</summary>
static class MetaHosts
{
    static readonly string[] Domains = [".fbcdn.net", ".fbsbx.com", ".facebook.com", ".cdninstagram.com"];

    /// <param name="address">What was named.</param>
    /// <param name="graph">The configured address of the Graph API: a stand-in keeps files too.</param>
    public static Uri? Known(string? address, Uri graph) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && (IsMetas(uri) || IsStandIn(uri, graph)) ? uri : null;

    static bool IsMetas(Uri uri) => uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort
        && Domains.Any(domain => uri.IdnHost.EndsWith(domain, StringComparison.OrdinalIgnoreCase));

    static bool IsStandIn(Uri uri, Uri graph) => graph.IsLoopback && uri.Scheme == graph.Scheme && uri.Authority == graph.Authority;
}
