using System.Net;
using System.Net.Sockets;
using AubmBot.BotFramework.Channels;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Channels.Wire;

/// <summary>
/// Fetches citizens' files from platforms: bounded in size and time, from named hosts only, and from no private address even
/// where a public name leads to one.
/// </summary>
static class PlatformFiles
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    /// <summary>A client for files; every channel that has some adds its own.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">The client's name.</param>
    /// <param name="allowLoopback">The platform's address was configured to be on this machine: a stand-in.</param>
    public static void AddPlatformFiles(this IServiceCollection services, string name, bool allowLoopback) =>
        services.AddPlatformClient(name, Deadline, connections: 4).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ActivityHeadersPropagator = null,
            ConnectCallback = (context, token) => ConnectAsync(context, allowLoopback, token),
        });

    /// <summary>Reads a file, or the reason why not; a file over <paramref name="mostBytes"/> is refused content.</summary>
    public static Task<FetchedFile> FetchAsync(this HttpClient http, HttpRequestMessage request, int mostBytes, CancellationToken cancellationToken) =>
        http.FetchAsync(request, mostBytes, maySendUsTo: null, cancellationToken);

    /// <summary>As above, where the platform may send us on, once and without credentials, to places that are vouched for.</summary>
    public static async Task<FetchedFile> FetchAsync(
        this HttpClient http, HttpRequestMessage request, int mostBytes, Func<Uri, bool>? maySendUsTo, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (maySendUsTo is not null && (int)answer.StatusCode is >= 301 and <= 308 && answer.Headers.Location is { } place)
                return await http.FetchElsewhereAsync(new Uri(request.RequestUri!, place), mostBytes, maySendUsTo, cancellationToken);
            if (!answer.IsSuccessStatusCode)
                return FetchedFile.Failed(OfStatus(answer.StatusCode));
            if (answer.Content.Headers.ContentLength > mostBytes)
                return FetchedFile.Failed(SendFailure.ContentRefused);
            await using var stream = await answer.Content.ReadAsStreamAsync(cancellationToken);
            return await ReadAsync(stream, mostBytes, cancellationToken) is { } content
                ? new FetchedFile(null, answer.Content.Headers.ContentType?.MediaType, content)
                : FetchedFile.Failed(SendFailure.ContentRefused);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or Polly.Timeout.TimeoutRejectedException
            || (problem is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return FetchedFile.Failed(NetworkFailure.Of(problem).Failure!.Value);
        }
    }

    static async Task<FetchedFile> FetchElsewhereAsync(
        this HttpClient http, Uri address, int mostBytes, Func<Uri, bool> maySendUsTo, CancellationToken cancellationToken)
    {
        if (!maySendUsTo(address))
            return FetchedFile.Failed(SendFailure.NotTrusted);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await http.FetchAsync(request, mostBytes, cancellationToken);
    }

    static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, int mostBytes, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (content.Length + read > mostBytes)
                return null;
            content.Write(buffer, 0, read);
        }
        return content.ToArray();
    }

    static SendFailure OfStatus(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => SendFailure.NotAuthorised,
        HttpStatusCode.NotFound or HttpStatusCode.Gone => SendFailure.ContactGone,
        HttpStatusCode.TooManyRequests => SendFailure.RateLimited,
        >= HttpStatusCode.InternalServerError => SendFailure.PlatformDown,
        _ => SendFailure.Unknown,
    };

    static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, bool allowLoopback, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var allowed = addresses.Where(address => PublicAddress.Is(address) || (allowLoopback && IPAddress.IsLoopback(address))).ToArray();
        if (allowed.Length == 0)
            throw new HttpRequestException(HttpRequestError.ConnectionError, "the host leads to no public address");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
