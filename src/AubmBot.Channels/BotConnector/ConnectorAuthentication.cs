using System.Text.Json;
using AubmBot.BotFramework.Channels;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AubmBot.Channels.BotConnector;

/// <summary>
/// Whether a request comes from the Bot Connector: the steps of "Authenticate requests from the Bot Connector service to
/// your bot" (REST API, Authentication). Tokens that the Emulator obtains for our own id are refused; the Emulator works
/// without an application id, on this machine.
/// </summary>
sealed class ConnectorAuthentication(BotConnectorOptions options, TrustedServiceUrls trusted, SigningKeys keys, TimeProvider time)
{
    const string Issuer = "https://api.botframework.com";
    const string Scheme = "Bearer ";
    static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    readonly JsonWebTokenHandler _handler = new();

    public async ValueTask<Verification> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        var header = request.Header("Authorization");
        if (options.AppId is null)
            return options.AllowAnonymousLoopback && request.IsLoopback ? Verification.Genuine : Closed(header);
        if (string.IsNullOrEmpty(header))
            return Verification.Missing;
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || Read(header[Scheme.Length..].Trim()) is not { } token)
            return Verification.Forged;
        if (string.IsNullOrEmpty(token.Kid) || await keys.FindAsync(token.Kid, cancellationToken) is not { } key)
            return Verification.Forged;
        var result = await _handler.ValidateTokenAsync(token, Parameters(key));
        return result.IsValid && VouchesFor(token, key, request.Body.Span) ? Verification.Genuine : Verification.Forged;
    }

    static Verification Closed(string? header) => string.IsNullOrEmpty(header) ? Verification.Missing : Verification.Forged;

    JsonWebToken? Read(string token)
    {
        try
        {
            return _handler.CanReadToken(token) ? new JsonWebToken(token) : null;
        }
        catch (Exception problem) when (problem is ArgumentException or SecurityTokenException or JsonException or FormatException)
        {
            return null;
        }
    }

    TokenValidationParameters Parameters(JsonWebKey key) => new()
    {
        ValidIssuer = Issuer,
        ValidAudience = options.AppId,
        IgnoreTrailingSlashWhenValidatingAudience = false,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (notBefore, expires, _, _) => IsAlive(notBefore, expires),
    };

    bool IsAlive(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires > now - Skew && !(notBefore > now + Skew);
    }

    // The token speaks for one service address, and its key for certain channels; the body must be of both.
    bool VouchesFor(JsonWebToken token, JsonWebKey key, ReadOnlySpan<byte> body)
    {
        try
        {
            var envelope = ActivityEnvelope.Read(body);
            return envelope is { ServiceUrl: not null, ChannelId: not null }
                && token.TryGetPayloadValue("serviceurl", out string? vouched)
                && string.Equals(vouched, envelope.ServiceUrl, StringComparison.Ordinal)
                && Endorsements.Of(key).Contains(envelope.ChannelId)
                && trusted.Trusts(envelope.ServiceUrl);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
