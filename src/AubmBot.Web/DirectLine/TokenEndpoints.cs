using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AubmBot.Channels.DirectLine;
using AubmBot.Web.Hosting;

namespace AubmBot.Web.DirectLine;

/// <summary>Tokens: for a server that knows the secret, for the citizen's page, and new ones for old.</summary>
static class TokenEndpoints
{
    public static async Task<IResult> GenerateAsync(HttpRequest request, DirectLineTokens tokens, DirectLineOptions options, CancellationToken cancellationToken)
    {
        var given = DirectLineEndpoints.Bearer(request);
        if (given is null)
            return DirectLineErrors.Missing;
        if (options.Secret is null || !Same(given, options.Secret))
            return DirectLineErrors.Expired;
        if (!TryRead(await RawBody.ReadAsync(request, Limits.Body, cancellationToken), out var asked))
            return DirectLineErrors.Malformed;
        // Clients may name a user only with Direct Line's own prefix; any other could be taken for somebody else's id.
        return Answer(tokens.New(asked?.User?.Id is { } id && id.StartsWith("dl_", StringComparison.Ordinal) ? id : null));
    }

    /// <summary>For the page: a conversation of its own, without a secret; limited per address, and only for trusted sites.</summary>
    public static IResult ForThePageAsync(HttpRequest request, DirectLineTokens tokens, DirectLineOptions options) =>
        ComesFromATrustedSite(request, options) ? Answer(tokens.New(null)) : DirectLineErrors.Expired;

    public static async Task<IResult> RefreshAsync(HttpRequest request, DirectLineTokens tokens)
    {
        if (DirectLineEndpoints.Bearer(request) is null)
            return DirectLineErrors.Missing;
        return await request.GrantAsync(tokens) is { } grant ? Answer(tokens.Issue(grant.ConversationId, grant.UserId)) : DirectLineErrors.Expired;
    }

    static IResult Answer(DirectLineGrant grant) => TypedResults.Json(
        new TokenAnswer(grant.ConversationId, grant.Token, grant.ExpiresIn), DirectLineJson.Default.TokenAnswer);

    // Browsers send Origin with every POST; a request without one is not a page's.
    static bool ComesFromATrustedSite(HttpRequest request, DirectLineOptions options) =>
        request.Headers.Origin is not [{ } origin] || origin == $"{request.Scheme}://{request.Host}" || options.TrustedOrigins.Contains(origin);

    static bool TryRead(ReadOnlyMemory<byte> body, out TokenRequest? asked)
    {
        asked = null;
        if (body.IsEmpty)
            return true;
        try
        {
            asked = JsonSerializer.Deserialize(body.Span, DirectLineJson.Default.TokenRequest);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    static bool Same(string given, string secret) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
