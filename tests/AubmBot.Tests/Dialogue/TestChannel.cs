using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Tests.Dialogue;

/// <summary>
/// A platform that shows everything, or one without buttons, or one of short pages, which has no files either; what is said
/// on it is fetched, never sent.
/// </summary>
public sealed class TestChannel(bool hasButtons, int? pageSize = null) : IChannel, IMediaSource
{
    public string Id => "test";
    public string Account => "agency";

    public ChannelCapabilities Capabilities { get; } = hasButtons
        ? new ChannelCapabilities { Pulls = true, Cards = true, TakesFiles = true }
        : new ChannelCapabilities { Pulls = true, Buttons = 0, PageSize = pageSize, TakesFiles = pageSize is null };

    public ValueTask<Verification> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken) => new(Verification.Missing);

    public IReadOnlyList<Activity> Parse(WebhookRequest request) => [];

    public IReadOnlyList<Activity> Render(Activity activity) => ChannelRendering.Render(activity, Capabilities);

    public Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("clients of this channel fetch what was said");

    public Task<FetchedFile> FetchAsync(Attachment file, int mostBytes, CancellationToken cancellationToken) =>
        Task.FromResult(new FetchedFile(null, file.ContentType, new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 0 }));
}
