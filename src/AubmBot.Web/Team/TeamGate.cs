using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using AubmBot.Web.Hosting;

namespace AubmBot.Web.Team;

/// <summary>
/// Lets the team in, by the shared token as the password of HTTP Basic, which every browser asks for by itself. Without a token
/// only a developer at this machine comes in, and in production the door is not there.
/// </summary>
sealed class TeamGate(TeamOptions options, IHostEnvironment environment) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-store, private";
        if (options.Token is { } token ? Shows(http.Request, token) : environment.IsDevelopment() && IsHere(http))
            return await next(context);
        if (options.Token is null)
            return TypedResults.NotFound();
        http.Response.Headers.WWWAuthenticate = "Basic realm=\"AUBM\", charset=\"UTF-8\"";
        return TypedResults.StatusCode(StatusCodes.Status401Unauthorized);
    }

    static bool Shows(HttpRequest request, string token) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var shown) && Password(shown) is { } password
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(password)), SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    static string? Password(AuthenticationHeaderValue shown)
    {
        var bytes = new byte[1024];
        return shown is { Scheme: "Basic", Parameter: { } parameter } && Convert.TryFromBase64String(parameter, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [_, var password] ? password : null;
    }

    static bool IsHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !Proxies.PassedOn(context.Request);
}
