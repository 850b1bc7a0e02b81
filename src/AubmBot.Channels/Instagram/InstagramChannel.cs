using System.Text;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Meta;
using Microsoft.Extensions.Logging;

namespace AubmBot.Channels.Instagram;

/// <summary>Instagram messaging (developers.facebook.com/docs/instagram-platform/instagram-messaging).</summary>
public sealed class InstagramChannel : MessagingChannel, IEntryLink
{
    readonly string? _username;

    internal InstagramChannel(InstagramOptions options, MessagingSending sending, MessagingFiles files, OwnMessages own, ILogger<InstagramChannel> logger)
        : base(options.Meta, ChannelIds.Instagram, options.AccountId, "instagram", sending, files, own, logger) => _username = options.Username;

    public override ChannelCapabilities Capabilities { get; } = new()
    {
        TextLimit = InstagramRendering.TextLimit,
        MeasureText = Encoding.UTF8.GetByteCount,
        Buttons = QuickReplies.Most,
        ButtonTitle = QuickReplies.Title,
        TakesFiles = true,
        Window = BotWindow,
        PersonWindow = TeamWindow,
    };

    public override IReadOnlyList<Activity> Render(Activity activity) => InstagramRendering.Render(activity, Capabilities);

    // Instagram, ig.me Links.
    public Uri? EntryLink(string payload, string words) => _username is { } name ? new Uri($"https://ig.me/m/{name}?ref={payload}") : null;

    private protected override JsonObject Write(Activity part) => InstagramRendering.Write(part);
}
