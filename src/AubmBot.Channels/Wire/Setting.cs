using AubmBot.BotFramework.Channels;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Channels.Wire;

/// <summary>Reads configuration keys; an empty value counts as none, as environment files leave it.</summary>
static class Setting
{
    public static string? Text(this IConfiguration configuration, string key) =>
        configuration[key]?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>An https address, or a plain one on this machine for stand-ins and tests.</summary>
    /// <exception cref="ConfigurationProblemException">Anything else.</exception>
    public static Uri Url(this IConfiguration configuration, string key, string fallback)
    {
        var url = configuration.Text(key) ?? fallback;
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && IsAcceptable(uri)
            ? uri
            : throw new ConfigurationProblemException($"{key} is not an https address.");
    }

    static bool IsAcceptable(Uri uri) =>
        uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback);
}
