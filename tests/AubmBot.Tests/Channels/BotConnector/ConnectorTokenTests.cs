using System.Security.Cryptography;
using System.Text;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.BotConnector;
using Microsoft.IdentityModel.Tokens;

namespace AubmBot.Tests.Channels.BotConnector;

public sealed class ConnectorTokenTests : IAsyncLifetime
{
    ConnectorDirectory _directory = null!;
    ChannelHost _host = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    DateTimeOffset Now => _host.Time.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        _directory = await ConnectorDirectory.StartAsync();
        _host = new ChannelHost(
            (services, configuration) => services.AddBotConnector(configuration, isDevelopment: true),
            ConnectorSamples.Registered(_directory.Address));
    }

    public async ValueTask DisposeAsync()
    {
        _host.Refused.ShouldBeEmpty();
        await _host.DisposeAsync();
        await _directory.DisposeAsync();
    }

    [Fact]
    public async Task The_connectors_token_is_accepted() => (await VerifyAsync(_directory.Token(Now))).ShouldBe(Verification.Genuine);

    [Fact]
    public async Task Twenty_and_more_bad_tokens_are_refused()
    {
        var good = _directory.Token(Now);
        (await VerifyAsync(good)).ShouldBe(Verification.Genuine);
        foreach (var (name, token) in BadTokens(good))
            (await VerifyAsync(token)).ShouldBe(Verification.Forged, name);
    }

    [Fact]
    public async Task A_good_token_does_not_vouch_for_another_body()
    {
        var token = _directory.Token(Now);
        foreach (var body in new[]
        {
            ConnectorSamples.Message("x", serviceUrl: "https://smba.trafficmanager.net/amer/"),
            ConnectorSamples.Message("x", serviceUrl: ConnectorSamples.ServiceUrl.TrimEnd('/')),
            ConnectorSamples.Message("x", channelId: "telegram"),
            ConnectorSamples.Message("x", change: activity => activity.Remove("serviceUrl")),
            ConnectorSamples.Message("x", change: activity => activity.Remove("channelId")),
            ConnectorSamples.Message("x", change: activity => activity["serviceUrl"] = 7),
            "{"u8.ToArray(),
            [],
        })
            (await VerifyAsync(token, body)).ShouldBe(Verification.Forged, Encoding.UTF8.GetString(body));
    }

    [Fact]
    public async Task A_vouched_address_that_is_not_the_connectors_is_refused()
    {
        const string elsewhere = "https://evil.trafficmanager.net/";
        var token = _directory.Token(Now, descriptor => descriptor.Claims!["serviceurl"] = elsewhere);
        (await VerifyAsync(token, ConnectorSamples.Message("x", serviceUrl: elsewhere))).ShouldBe(Verification.Forged);
    }

    [Fact]
    public async Task Other_schemes_are_refused_and_none_is_missing()
    {
        var token = _directory.Token(Now);
        foreach (var header in new[] { token, $"Basic {token}", "Bearer", "Bearer ", $"Bearer{token}", $"Token {token}" })
            (await _host.Channel.VerifyAsync(ConnectorSamples.Request(ConnectorSamples.Message("x"), header), Stop)).ShouldBe(Verification.Forged, header);
        (await _host.Channel.VerifyAsync(ConnectorSamples.Request(ConnectorSamples.Message("x")), Stop)).ShouldBe(Verification.Missing);
    }

    [Fact]
    public async Task Five_minutes_of_clock_difference_are_forgiven_and_six_are_not()
    {
        var token = _directory.Token(Now);
        _host.Time.Advance(TimeSpan.FromMinutes(64));
        (await VerifyAsync(token)).ShouldBe(Verification.Genuine);
        _host.Time.Advance(TimeSpan.FromMinutes(2));
        (await VerifyAsync(token)).ShouldBe(Verification.Forged);
    }

    [Fact]
    public async Task An_unknown_key_is_asked_for_at_most_once_an_hour()
    {
        (await VerifyAsync(_directory.Token(Now))).ShouldBe(Verification.Genuine);
        _directory.AddKey("key-2", "emulator");
        for (var i = 0; i < 20; i++)
            (await VerifyAsync(_directory.Token(Now, key: "key-2"))).ShouldBe(Verification.Forged);
        _directory.Calls.Count(path => path == "/keys").ShouldBe(1);
        _host.Time.Advance(TimeSpan.FromMinutes(61));
        (await VerifyAsync(_directory.Token(Now, key: "key-2"))).ShouldBe(Verification.Genuine);
        _directory.Calls.Count(path => path == "/keys").ShouldBe(2);
    }

    [Fact]
    public async Task Keys_are_read_again_every_day()
    {
        await VerifyAsync(_directory.Token(Now));
        _host.Time.Advance(TimeSpan.FromHours(23));
        await VerifyAsync(_directory.Token(Now));
        _directory.Calls.Count(path => path == "/keys").ShouldBe(1);
        _host.Time.Advance(TimeSpan.FromHours(2));
        (await VerifyAsync(_directory.Token(Now))).ShouldBe(Verification.Genuine);
        _directory.Calls.Count(path => path == "/keys").ShouldBe(2);
    }

    [Fact]
    public async Task Old_keys_serve_five_days_while_the_document_is_out_of_reach()
    {
        await VerifyAsync(_directory.Token(Now));
        _directory.IsDown = true;
        _host.Time.Advance(TimeSpan.FromDays(4.9));
        (await VerifyAsync(_directory.Token(Now))).ShouldBe(Verification.Genuine);
        _host.Time.Advance(TimeSpan.FromDays(0.2));
        (await VerifyAsync(_directory.Token(Now))).ShouldBe(Verification.Forged);
    }

    [Fact]
    public async Task Without_keys_nobody_is_let_in()
    {
        _directory.IsDown = true;
        (await VerifyAsync(_directory.Token(Now))).ShouldBe(Verification.Forged);
    }

    ValueTask<Verification> VerifyAsync(string token, byte[]? body = null) =>
        _host.Channel.VerifyAsync(ConnectorSamples.Request(body ?? ConnectorSamples.Message("x"), $"Bearer {token}"), Stop);

    IEnumerable<(string Name, string Token)> BadTokens(string good)
    {
        var parts = good.Split('.');
        using var stranger = RSA.Create(2048);
        var strange = Signing(new RsaSecurityKey(stranger) { KeyId = "key-1" });
        var publicKey = Encoding.UTF8.GetBytes(_directory.Key("key-1").Rsa.ExportRSAPublicKeyPem());
        yield return ("no signature", $"{parts[0]}.{parts[1]}.");
        yield return ("alg none", $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{parts[1]}.");
        yield return ("alg none with the key's id", $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"kid\":\"key-1\"}")}.{parts[1]}.");
        yield return ("HS256 with the public key as secret", Spoilt(d => d.SigningCredentials =
            new SigningCredentials(new SymmetricSecurityKey(publicKey) { KeyId = "key-1" }, SecurityAlgorithms.HmacSha256)));
        yield return ("RS512", Spoilt(d => d.SigningCredentials = Signing(_directory.Key("key-1"), SecurityAlgorithms.RsaSha512)));
        yield return ("PS256", Spoilt(d => d.SigningCredentials = Signing(_directory.Key("key-1"), SecurityAlgorithms.RsaSsaPssSha256)));
        yield return ("another's key under the known id", Spoilt(d => d.SigningCredentials = strange));
        yield return ("a signature of another token", $"{parts[0]}.{parts[1]}.{Spoilt(d => d.Subject = new([new("a", "b")])).Split('.')[2]}");
        var altered = Base64UrlEncoder.Decode(parts[1]).Replace("emea", "amer", StringComparison.Ordinal);
        yield return ("an altered claim", $"{parts[0]}.{Base64UrlEncoder.Encode(altered)}.{parts[2]}");
        yield return ("audience of another bot", Spoilt(d => d.Audience = "00000000-0000-4000-8000-000000000000"));
        yield return ("empty audience", Spoilt(d => d.Audience = ""));
        yield return ("no audience", Spoilt(d => d.Audience = null));
        yield return ("audience with a slash", Spoilt(d => d.Audience = ConnectorSamples.AppId + "/"));
        yield return ("another issuer", Spoilt(d => d.Issuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"));
        yield return ("issuer with a slash", Spoilt(d => d.Issuer = "https://api.botframework.com/"));
        yield return ("no issuer", Spoilt(d => d.Issuer = null));
        yield return ("the Emulator's token for our own id", Spoilt(d =>
        {
            d.Issuer = "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0";
            d.Claims = new Dictionary<string, object> { ["appid"] = ConnectorSamples.AppId, ["ver"] = "2.0" };
        }));
        yield return ("expired", Spoilt(d => (d.NotBefore, d.Expires) = (Now.UtcDateTime.AddHours(-2), Now.UtcDateTime.AddMinutes(-6))));
        yield return ("not yet valid", Spoilt(d => d.NotBefore = Now.UtcDateTime.AddMinutes(6)));
        yield return ("never expiring", Spoilt(d => d.Expires = null));
        yield return ("no service address", Spoilt(d => d.Claims = new Dictionary<string, object>()));
        yield return ("another service address", Spoilt(d => d.Claims!["serviceurl"] = "https://smba.trafficmanager.net/amer/"));
        yield return ("a service address in another case", Spoilt(d => d.Claims!["serviceurl"] = ConnectorSamples.ServiceUrl.ToUpperInvariant()));
        yield return ("service address as a list", Spoilt(d => d.Claims!["serviceurl"] = new[] { ConnectorSamples.ServiceUrl, "x" }));
        yield return ("unknown key id", Spoilt(d => d.SigningCredentials = Signing(new RsaSecurityKey(stranger) { KeyId = "key-9" })));
        yield return ("no key id", Spoilt(d => d.SigningCredentials = Signing(new RsaSecurityKey(_directory.Key("key-1").Rsa))));
        yield return ("not a token", "not.a.token");
        yield return ("five parts", "a.b.c.d.e");
        yield return ("only dots", "..");
        yield return ("huge", new string('a', 300_000));
        yield return ("brackets", $"{Base64UrlEncoder.Encode("[]")}.{parts[1]}.{parts[2]}");
    }

    static SigningCredentials Signing(RsaSecurityKey key, string algorithm = SecurityAlgorithms.RsaSha256) => new(key, algorithm);

    string Spoilt(Action<SecurityTokenDescriptor> change) => _directory.Token(Now, change);
}
