using System.Collections.Concurrent;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Tests.Conversations;

/// <summary>A platform under the test's control: it keeps what is sent and answers as it is told.</summary>
sealed class TestChannel : IChannel, IMediaSource, IApprovedTexts
{
    readonly ConcurrentQueue<Activity> _calls = new();
    readonly System.Threading.Channels.Channel<Activity> _arrivals = System.Threading.Channels.Channel.CreateUnbounded<Activity>();

    public string Id { get; init; } = "test";

    public string Account => "agency";

    public ChannelCapabilities Capabilities { get; init; } = new();

    /// <summary>What the platform says to a call; it takes everything unless told.</summary>
    public Func<Activity, SendOutcome> Answers { get; set; } = _ => SendOutcome.Sent(null);

    /// <summary>What lies with the platform; nothing can be had unless told.</summary>
    public Func<Attachment, FetchedFile> Files { get; set; } = _ => FetchedFile.Failed(SendFailure.ContactGone);

    /// <summary>The texts that may leave outside the window; none unless told.</summary>
    public Func<Activity, Activity?> Approves { get; set; } = _ => null;

    int _typed;

    /// <summary>How often "typing" was shown.</summary>
    public int Typed => Volatile.Read(ref _typed);

    /// <summary>The platform never answers to "typing".</summary>
    public bool TypingHangs { get; set; }

    /// <summary>What the platform does with "typing" breaks the channel.</summary>
    public bool TypingFails { get; set; }

    /// <summary>The texts of all calls so far.</summary>
    public IReadOnlyList<string> Calls => [.. _calls.Select(call => call.Text!)];

    /// <summary>The next call, in their order.</summary>
    public async Task<string> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return (await _arrivals.Reader.ReadAsync(patience.Token)).Text!;
    }

    public ValueTask<Verification> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken) => new(Verification.Genuine);

    public IReadOnlyList<Activity> Parse(WebhookRequest request) => [];

    public IReadOnlyList<Activity> Render(Activity activity) => ChannelRendering.Render(activity, Capabilities);

    public Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken)
    {
        var outcome = Answers(part);
        _calls.Enqueue(part);
        _arrivals.Writer.TryWrite(part);
        return Task.FromResult(outcome);
    }

    public Task ShowTypingAsync(Activity activity, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _typed);
        if (TypingFails)
            throw new HttpRequestException();
        return TypingHangs ? Task.Delay(Timeout.Infinite, cancellationToken) : Task.CompletedTask;
    }

    public Task<FetchedFile> FetchAsync(Attachment file, int mostBytes, CancellationToken cancellationToken) => Task.FromResult(Files(file));

    public Activity? Approve(Activity part) => Approves(part);

    public static Activity Said(string conversation, string text, string? id = null) => new()
    {
        Id = id,
        ChannelId = "test",
        Text = text,
        Conversation = new ConversationAccount { Id = conversation },
        From = new ChannelAccount { Id = $"person of {conversation}" },
        Recipient = new ChannelAccount { Id = "agency" },
    };
}
