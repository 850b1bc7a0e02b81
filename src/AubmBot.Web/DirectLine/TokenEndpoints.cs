using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AubmBot.Channels.DirectLine;
using AubmBot.Core.Conversations;
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
        var user = asked?.User?.Id is { } id && id.StartsWith("dl_", StringComparison.Ordinal) ? id : null;
        return Answer(tokens.New(user, asked?.TrustedOrigins));
    }

    /// <summary>For the page: a conversation of its own, without a secret; limited per address, and only for trusted sites.</summary>
    public static IResult ForThePageAsync(HttpRequest request, DirectLineTokens tokens, DirectLineOptions options) =>
        ComesFromATrustedSite(request, options) ? Answer(tokens.New(null)) : DirectLineErrors.Expired;

    /// <summary>A conversation that has not begun yet is no reason to refuse; one that has ended is.</summary>
    public static async Task<IResult> RefreshAsync(
        HttpRequest request, DirectLineTokens tokens, DirectLineChannel channel, OpenConversations conversations, CancellationToken cancellationToken)
    {
        if (DirectLineEndpoints.Bearer(request) is null)
            return DirectLineErrors.Missing;
        if (await request.GrantAsync(tokens) is not { } grant)
            return DirectLineErrors.Expired;
        return await conversations.FindAsync(ConversationEndpoints.KeyOf(channel, grant.ConversationId), cancellationToken) is { Ended: true }
            ? DirectLineErrors.NotFound
            : Answer(tokens.Renew(grant));
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
