using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace AubmBot.Channels.BotConnector;

/// <summary>
/// The connector's public keys. They change without notice, so an unknown key id asks for them again, at most once an hour:
/// forged ids must not turn us into a load on Microsoft. While the document cannot be reached, old keys serve five days.
/// </summary>
sealed class SigningKeys(IDocumentRetriever documents, Uri metadata, TimeProvider time) : IDisposable
{
    static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    static readonly TimeSpan Usable = TimeSpan.FromDays(5);
    static readonly TimeSpan PauseWithKeys = TimeSpan.FromHours(1);
    static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(30);
    readonly SemaphoreSlim _oneFetch = new(1, 1);
    volatile KeySet? _keys;
    DateTimeOffset _nextFetch = DateTimeOffset.MinValue;

    public async ValueTask<JsonWebKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (_keys is { } known && Age(known) < Fresh && known.Keys.TryGetValue(keyId, out var key))
            return key;
        await RefreshAsync(cancellationToken);
        return _keys is { } current && Age(current) < Usable ? current.Keys.GetValueOrDefault(keyId) : null;
    }

    public void Dispose() => _oneFetch.Dispose();

    TimeSpan Age(KeySet keys) => time.GetUtcNow() - keys.ReadAt;

    async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _oneFetch.WaitAsync(cancellationToken);
        try
        {
            if (time.GetUtcNow() < _nextFetch)
                return;
            var configuration = await FetchAsync(cancellationToken);
            if (configuration is not null)
                _keys = KeySet.From(configuration, time.GetUtcNow());
            var serves = _keys is { } keys && Age(keys) < Usable;
            _nextFetch = time.GetUtcNow() + (serves ? PauseWithKeys : PauseWithoutKeys);
        }
        finally
        {
            _oneFetch.Release();
        }
    }

    async Task<OpenIdConnectConfiguration?> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadata.AbsoluteUri, documents, cancellationToken);
            return configuration.JsonWebKeySet?.Keys is { Count: > 0 } ? configuration : null;
        }
        // The library wraps whatever went wrong in exceptions of many kinds; all mean that the keys are not to be had now.
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    sealed record KeySet(Dictionary<string, JsonWebKey> Keys, DateTimeOffset ReadAt)
    {
        public static KeySet From(OpenIdConnectConfiguration configuration, DateTimeOffset now)
        {
            var named = configuration.JsonWebKeySet.Keys.Where(key => key.Kid is not null);
            return new KeySet(named.DistinctBy(key => key.Kid).ToDictionary(key => key.Kid), now);
        }
    }
}
