using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AubmBot.Channels.DirectLine;

/// <summary>Tokens of web chat: each is good for one conversation and one user, for a limited time.</summary>
/// <param name="key">At least 32 bytes that no client knows.</param>
/// <param name="options">How long a token lasts.</param>
/// <param name="clock">The time.</param>
public sealed class DirectLineTokens(byte[] key, DirectLineOptions options, TimeProvider clock)
{
    const string Issuer = "aubmbot", Conversation = "conv", User = "sub", Purpose = "use", Origins = "origins";

    /// <summary>Seconds within which a stream address must be opened (Direct Line 3.0).</summary>
    public const int StreamSeconds = 60;

    static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    readonly SymmetricSecurityKey _key = new(key);

    public int Seconds => options.TokenMinutes * 60;

    public DirectLineGrant New(string? userId, IReadOnlyList<string>? trustedOrigins = null) => Issue(
        RandomNumberGenerator.GetHexString(32, lowercase: true),
        userId ?? $"dl_{RandomNumberGenerator.GetHexString(24, lowercase: true)}",
        trustedOrigins ?? []);

    /// <summary>The same permission, from now on.</summary>
    public DirectLineGrant Renew(DirectLineGrant grant) => Issue(grant.ConversationId, grant.UserId, grant.TrustedOrigins);

    /// <summary>Goes into a stream address, because a browser can give a WebSocket no header.</summary>
    public string StreamTicket(DirectLineGrant grant) => Sign(grant.ConversationId, grant.UserId, grant.TrustedOrigins, "stream", StreamSeconds);

    public Task<DirectLineGrant?> ReadAsync(string? token) => ReadAsync(token, "token");

    public Task<DirectLineGrant?> ReadStreamTicketAsync(string? ticket) => ReadAsync(ticket, "stream");

    DirectLineGrant Issue(string conversationId, string userId, IReadOnlyList<string> origins) =>
        new(conversationId, userId, Sign(conversationId, userId, origins, "token", Seconds), Seconds) { TrustedOrigins = origins };

    string Sign(string conversationId, string userId, IReadOnlyList<string> origins, string purpose, int seconds)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Claims = new Dictionary<string, object>
            {
                [Conversation] = conversationId,
                [User] = userId,
                [Purpose] = purpose,
                [Origins] = string.Join(' ', origins),
                ["jti"] = RandomNumberGenerator.GetHexString(16, lowercase: true),
            },
            IssuedAt = now,
            Expires = now.AddSeconds(seconds),
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
        });
    }

    async Task<DirectLineGrant?> ReadAsync(string? token, string purpose)
    {
        if (string.IsNullOrEmpty(token) || token.Length > 4096)
            return null;
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidateAudience = false,
            IssuerSigningKey = _key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            LifetimeValidator = (_, expires, _, _) => expires > clock.GetUtcNow().UtcDateTime,
        });
        if (!result.IsValid || Claim(result, Purpose) != purpose)
            return null;
        return new DirectLineGrant(Claim(result, Conversation)!, Claim(result, User)!, token, Seconds)
        {
            TicketId = Claim(result, "jti"),
            TrustedOrigins = Claim(result, Origins)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
        };
    }

    static string? Claim(TokenValidationResult result, string name) => result.Claims.TryGetValue(name, out var value) ? value as string : null;
}
