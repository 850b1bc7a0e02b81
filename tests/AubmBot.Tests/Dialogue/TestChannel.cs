using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Tests.Dialogue;

/// <summary>A platform that shows everything, or one without buttons; what is said on it is fetched, never sent.</summary>
public sealed class TestChannel(bool hasButtons, int? pageSize = null) : IChannel
{
    public string Id => "test";
    public string Account => "agency";

    public ChannelCapabilities Capabilities { get; } = hasButtons
        ? new ChannelCapabilities { Pulls = true, Cards = true }
        : new ChannelCapabilities { Pulls = true, Buttons = 0, PageSize = pageSize };

    public ValueTask<Verification> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken) => new(Verification.Missing);

    public IReadOnlyList<Activity> Parse(WebhookRequest request) => [];

    public IReadOnlyList<Activity> Render(Activity activity) => ChannelRendering.Render(activity, Capabilities);

    public Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("clients of this channel fetch what was said");
}
