using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Web.CommandLine;

/// <summary>The terminal: no buttons, so they become numbered lines.</summary>
sealed class ConsoleChannel : IChannel
{
    public string Id => ChannelIds.Console;
    public string Account => "local";
    public ChannelCapabilities Capabilities { get; } = new() { Buttons = 0, Pulls = true };

    public ValueTask<Verification> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken) => new(Verification.Missing);

    public IReadOnlyList<Activity> Parse(WebhookRequest request) => [];

    public IReadOnlyList<Activity> Render(Activity activity) => ChannelRendering.Render(activity, Capabilities);

    public Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken) => Task.FromResult(SendOutcome.Sent(null));

    /// <summary>A line typed at the terminal.</summary>
    public static Activity Line(string text, string conversation) => Address(Activity.Message(text), conversation);

    /// <summary>The terminal was opened.</summary>
    public static Activity Join(string conversation) => Address(Activity.Event(EventNames.Join), conversation);

    static Activity Address(Activity activity, string conversation)
    {
        activity.Id = Guid.NewGuid().ToString("N");
        activity.ChannelId = ChannelIds.Console;
        activity.Conversation = new ConversationAccount { Id = conversation };
        activity.From = new ChannelAccount { Id = conversation, Role = "user" };
        activity.Recipient = new ChannelAccount { Id = "aubmbot", Role = "bot" };
        activity.Locale = System.Globalization.CultureInfo.CurrentCulture.Name;
        return activity;
    }
}
