using System.Collections.Concurrent;
using System.Text;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Web.Tests.NewChannel;

/// <summary>A platform of one's own: letters carried by pigeons, sealed with a secret, on strips of 80 letters.</summary>
sealed class PigeonChannel : IChannel
{
    public const string Seal = "pigeon-seal";

    public ConcurrentQueue<string> Strips { get; } = new();

    public string Id => "pigeon";
    public string Account => "loft";
    public ChannelCapabilities Capabilities { get; } = new() { TextLimit = 80, Buttons = 0, ShortAnswers = true };

    public ValueTask<Verification> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken) => new(request.Header("Seal") switch
    {
        null => Verification.Missing,
        Seal => Verification.Genuine,
        _ => Verification.Forged,
    });

    public IReadOnlyList<Activity> Parse(WebhookRequest request) => Encoding.UTF8.GetString(request.Body.Span).Split('|') switch
    {
        [var number, var sender, var text] =>
        [
            new Activity
            {
                Id = number,
                ChannelId = Id,
                Conversation = new ConversationAccount { Id = sender },
                From = new ChannelAccount { Id = sender, Role = "user" },
                Recipient = new ChannelAccount { Id = Account, Role = "bot" },
                Text = text,
            },
        ],
        _ => throw new MalformedPayloadException("a letter has a number, a sender and a text"),
    };

    public IReadOnlyList<Activity> Render(Activity activity) => ChannelRendering.Render(activity, Capabilities);

    public Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken)
    {
        Strips.Enqueue(part.Text!);
        return Task.FromResult(SendOutcome.Sent($"strip-{Strips.Count}"));
    }
}
