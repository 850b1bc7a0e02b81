using System.Security.Cryptography;
using System.Text.Json.Nodes;
using AubmBot.Tests.Channels.Stubs;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AubmBot.Tests.Channels.BotConnector;

/// <summary>Stands for Microsoft's directory: signs tokens with keys of its own, and serves their public halves.</summary>
sealed class ConnectorDirectory : IAsyncDisposable
{
    readonly List<(RsaSecurityKey Key, string[] Endorsements)> _keys = [];
    PlatformStub _stub = null!;

    public Uri Address => _stub.Address;

    public bool IsDown { get; set; }

    public IEnumerable<string> Calls => _stub.Requests.Select(request => request.Path);

    public static async Task<ConnectorDirectory> StartAsync()
    {
        var directory = new ConnectorDirectory();
        directory._stub = await PlatformStub.StartAsync(directory.Answer);
        directory.AddKey("key-1", "emulator", "webchat", "msteams");
        return directory;
    }

    public RsaSecurityKey AddKey(string id, params string[] endorsements)
    {
        var key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = id };
        _keys.Add((key, endorsements));
        return key;
    }

    public RsaSecurityKey Key(string id) => _keys.Single(entry => entry.Key.KeyId == id).Key;

    /// <summary>A token as the connector makes it; the change spoils it.</summary>
    public string Token(DateTimeOffset now, Action<SecurityTokenDescriptor>? change = null, string key = "key-1")
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = "https://api.botframework.com",
            Audience = ConnectorSamples.AppId,
            NotBefore = now.UtcDateTime.AddMinutes(-1),
            IssuedAt = now.UtcDateTime,
            Expires = now.UtcDateTime.AddHours(1),
            Claims = new Dictionary<string, object> { ["serviceurl"] = ConnectorSamples.ServiceUrl },
            SigningCredentials = new SigningCredentials(Key(key), SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public async ValueTask DisposeAsync()
    {
        await _stub.DisposeAsync();
        foreach (var (key, _) in _keys)
            key.Rsa.Dispose();
    }

    StubAnswer Answer(StubRequest request) => request.Path switch
    {
        _ when IsDown => new StubAnswer(503),
        "/openid" => new StubAnswer(200, $$"""{"issuer":"https://api.botframework.com","jwks_uri":"{{_stub.Address}}keys"}"""),
        "/keys" => new StubAnswer(200, new JsonObject { ["keys"] = new JsonArray([.. _keys.Select(Public)]) }.ToJsonString()),
        "/token" => new StubAnswer(200, """{"token_type":"Bearer","expires_in":3600,"access_token":"granted-1"}"""),
        _ => new StubAnswer(404),
    };

    static JsonNode Public((RsaSecurityKey Key, string[] Endorsements) entry)
    {
        var (key, endorsements) = entry;
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            ["endorsements"] = new JsonArray([.. endorsements.Select(name => (JsonNode)name)]),
        };
    }
}
