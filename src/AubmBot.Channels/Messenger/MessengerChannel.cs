using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Meta;
using Microsoft.Extensions.Logging;

namespace AubmBot.Channels.Messenger;

/// <summary>Facebook Messenger (developers.facebook.com/docs/messenger-platform).</summary>
public sealed class MessengerChannel : MessagingChannel, IEntryLink
{
    internal MessengerChannel(MessengerOptions options, MessagingSending sending, MessagingFiles files, OwnMessages own, ILogger<MessengerChannel> logger)
        : base(options.Meta, ChannelIds.Messenger, options.PageId, "page", sending, files, own, logger) { }

    public override ChannelCapabilities Capabilities { get; } = new()
    {
        TextLimit = MessengerRendering.TextLimit,
        Buttons = QuickReplies.Most,
        ButtonTitle = QuickReplies.Title,
        TakesFiles = true,
        Window = BotWindow,
        PersonWindow = TeamWindow,
    };

    public override IReadOnlyList<Activity> Render(Activity activity) => MessengerRendering.Render(activity, Capabilities);

    // Messenger Platform, m.me Links.
    public Uri EntryLink(string payload, string words) => new($"https://m.me/{Account}?ref={payload}");

    private protected override JsonObject Write(Activity part) => MessengerRendering.Write(part);
}
