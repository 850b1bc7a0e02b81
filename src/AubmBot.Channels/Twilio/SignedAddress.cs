using System.Globalization;

namespace AubmBot.Channels.Twilio;

/// <summary>An address with and without its port. Nothing else of it is touched: it is signed as it was sent.</summary>
static class SignedAddress
{
    public static (string WithPort, string WithoutPort) Of(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var length = url.AsSpan(start).IndexOfAny('/', '?', '#');
        var end = length < 0 ? url.Length : start + length;
        // The last colon of the authority begins the port, unless it stands in a password or in an IPv6 address.
        var colon = url.LastIndexOf(':', end - 1, end - start);
        var hasPort = colon >= 0 && colon + 1 < end && url.AsSpan(colon + 1, end - colon - 1).IndexOfAnyExceptInRange('0', '9') < 0;
        return hasPort
            ? (url, url.Remove(colon, end - colon))
            : (url.Insert(end, string.Create(CultureInfo.InvariantCulture, $":{DefaultPort(url)}")), url);
    }

    static int DefaultPort(string url) => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? 443 : 80;
}
