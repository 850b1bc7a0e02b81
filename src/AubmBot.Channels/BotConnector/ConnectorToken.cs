using System.Net;
using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.BotConnector;

/// <summary>Our own access token, by client credentials (REST API, Authentication, "Request an access token").</summary>
sealed class ConnectorToken(HttpClient http, BotConnectorOptions options, TimeProvider time) : IDisposable
{
    static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);
    readonly SemaphoreSlim _oneRequest = new(1, 1);
    volatile Granted? _granted;

    /// <summary>The token, or why there is none; in that case nothing was sent to the conversation.</summary>
    public async ValueTask<(string? Value, SendOutcome? Problem)> GetAsync(CancellationToken cancellationToken)
    {
        if (Current() is { } ready)
            return (ready, null);
        await _oneRequest.WaitAsync(cancellationToken);
        try
        {
            return Current() is { } renewed ? (renewed, null) : await RequestAsync(cancellationToken);
        }
        finally
        {
            _oneRequest.Release();
        }
    }

    /// <summary>The connector refused it: the next send asks for another.</summary>
    public void Forget() => _granted = null;

    public void Dispose() => _oneRequest.Dispose();

    string? Current() => _granted is { } granted && time.GetUtcNow() < granted.RenewAt ? granted.Value : null;

    async Task<(string?, SendOutcome?)> RequestAsync(CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", options.AppId),
            new("client_secret", options.AppPassword),
            new("scope", "https://api.botframework.com/.default"),
        ]);
        try
        {
            using var response = await http.PostAsync(options.TokenEndpoint, form, cancellationToken);
            return response.StatusCode == HttpStatusCode.OK
                ? Read(await response.Content.ReadAsByteArrayAsync(cancellationToken))
                : (null, Refused(response.StatusCode));
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return (null, SendOutcome.Failed(SendFailure.PlatformDown, $"token-{NetworkFailure.Of(problem).Code}"));
        }
    }

    (string?, SendOutcome?) Read(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var value = document.RootElement.GetProperty("access_token").GetString();
        var lifetime = TimeSpan.FromSeconds(document.RootElement.GetProperty("expires_in").GetInt32());
        _granted = new Granted(value!, time.GetUtcNow() + lifetime - RenewBefore);
        return (value, null);
    }

    static SendOutcome Refused(HttpStatusCode status) => SendOutcome.Failed(
        (int)status is 429 or >= 500 ? SendFailure.PlatformDown : SendFailure.NotAuthorised, $"token-{(int)status}");

    sealed record Granted(string Value, DateTimeOffset RenewAt);
}
