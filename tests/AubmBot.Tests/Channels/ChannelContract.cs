using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Tests.Channels.Stubs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Tests.Channels;

/// <summary>
/// What every channel promises, whatever its platform. A channel's test class inherits this and states its data; what only
/// its platform has it proves in classes of its own. Rows, turns and retries are proven where they live.
/// </summary>
public abstract partial class ChannelContract : WayOutContract, IAsyncLifetime
{
    const string Canary = "canary-7f3a زيتون";

    protected PlatformStub Platform { get; private set; } = null!;

    protected ChannelHost Host { get; private set; } = null!;

    protected sealed override IChannel Channel => Host.Channel;

    protected sealed override IReadOnlyList<Shown> Arrived => [.. Platform.Requests.Select(request => new Shown(TextShown(request)!, ButtonsShown(request)))];

    /// <summary>Folder under <c>tests/payloads</c>.</summary>
    protected abstract string Folder { get; }

    protected abstract void Register(IServiceCollection services, IConfiguration configuration);

    protected abstract Dictionary<string, string?> Settings(Uri platform);

    /// <summary>Complete settings but for the secret that proves callers genuine; some channels refuse to start so.</summary>
    protected abstract ChannelHost WithoutSecret();

    /// <summary>Settings that are half done, with the key that must be named.</summary>
    protected abstract IEnumerable<(string Key, Dictionary<string, string?> Settings)> HalfConfigured { get; }

    /// <summary>Values that no log line may hold.</summary>
    protected abstract IEnumerable<string> Secrets { get; }

    protected abstract byte[] BodySaying(string text);

    protected abstract byte[] UnknownEvent { get; }

    /// <summary>Bodies that the platform never sends, beside those every channel must refuse.</summary>
    protected abstract IEnumerable<string> AlsoMalformed { get; }

    protected abstract WebhookRequest Genuine(byte[] body);

    protected abstract WebhookRequest WithoutCredentials(byte[] body);

    protected abstract WebhookRequest WithWrongCredentials(byte[] body);

    protected abstract Activity Reply(Uri platform, string text);

    protected sealed override Activity Reply(string text) => Reply(Platform.Address, text);

    /// <summary>What the citizen reads of one call to the platform.</summary>
    protected abstract string? TextShown(StubRequest request);

    /// <summary>Labels of the buttons of one call to the platform.</summary>
    protected abstract IReadOnlyList<string> ButtonsShown(StubRequest request);

    protected abstract StubAnswer Usual(StubRequest request);

    protected abstract StubAnswer RateLimited(int seconds);

    protected abstract StubAnswer Undocumented { get; }

    protected abstract IEnumerable<(string Name, StubAnswer Answer, SendFailure Meaning)> Refusals { get; }

    /// <summary>Rows of one folder are one stream, in which a repeated id is a repeated delivery.</summary>
    protected virtual bool PayloadsAreOneStream => true;

    /// <summary>Requests whose body was changed after signing, where the platform signs bodies.</summary>
    protected virtual IEnumerable<WebhookRequest> Altered => [];

    protected virtual WebhookRequest Recorded(Payload payload) => new(payload.Body, payload.Headers())
    {
        Method = payload.Method,
        PathAndQuery = Uri.TryCreate(payload.Url, UriKind.Absolute, out var url) ? url.PathAndQuery : payload.Url,
    };

    public async ValueTask InitializeAsync()
    {
        Platform = await PlatformStub.StartAsync(Usual);
        Host = new ChannelHost(Register, Settings(Platform.Address));
    }

    public async ValueTask DisposeAsync()
    {
        Host.Refused.ShouldBeEmpty("no request leaves the machine");
        await Host.DisposeAsync();
        await Platform.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
