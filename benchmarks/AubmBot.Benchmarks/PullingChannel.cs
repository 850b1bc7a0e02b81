using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Benchmarks;

/// <summary>A channel whose clients fetch the replies, so that no call to a platform is part of what is measured.</summary>
sealed class PullingChannel : IChannel
{
    public static PullingChannel Instance { get; } = new();

    public string Id => "benchmark";
    public string Account => "local";
    public ChannelCapabilities Capabilities { get; } = new() { Cards = true, Pulls = true };

    public ValueTask<Verification> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken) => new(Verification.Missing);

    public IReadOnlyList<Activity> Parse(WebhookRequest request) => [];

    public IReadOnlyList<Activity> Render(Activity activity) => ChannelRendering.Render(activity, Capabilities);

    public Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken) => Task.FromResult(SendOutcome.Sent(null));
}
