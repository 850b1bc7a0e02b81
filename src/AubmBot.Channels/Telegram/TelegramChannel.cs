using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Types;

namespace AubmBot.Channels.Telegram;

/// <summary>Telegram, by webhook or by long polling (core.telegram.org/bots/api).</summary>
public sealed class TelegramChannel : IChannel, IMediaSource, IEntryLink
{
    readonly TelegramOptions _options;
    readonly TelegramUpdates _updates;
    readonly TelegramSending _sending;
    readonly TelegramFiles _files;
    readonly ILogger<TelegramChannel> _logger;

    internal TelegramChannel(TelegramOptions options, TelegramSending sending, TelegramFiles files, ILogger<TelegramChannel> logger)
    {
        _options = options;
        _updates = new TelegramUpdates(options);
        _sending = sending;
        _files = files;
        _logger = logger;
        Account = ActivityData.Number(options.BotId);
    }

    public string Id => ChannelIds.Telegram;

    public string Account { get; }

    public ChannelCapabilities Capabilities { get; } = new()
    {
        TextLimit = TelegramSending.TextLimit - LineDirection.Reserve,
        // An inline keyboard takes no more.
        Buttons = 100,
        Cards = true,
        TakesFiles = true,
        SharesNumbers = true,
        // Some of them wait for their chat's turn.
        Parallelism = 16,
    };

    public ValueTask<Verification> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(TelegramVerification.Verify(request, _options.SecretToken));

    public IReadOnlyList<Activity> Parse(WebhookRequest request) => _updates.Read(TelegramBody.Read(request.Body));

    public IReadOnlyList<Activity> Render(Activity activity) => TelegramRendering.Render(activity, Capabilities);

    public async Task AcknowledgeAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (ActivityData.Read(activity.ChannelData, TelegramUpdates.CallbackQueryId) is not { } query)
            return;
        try
        {
            await _sending.AcknowledgeAsync(query, cancellationToken);
        }
        // The answer itself matters; the progress bar ends by itself after a while.
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            var code = TelegramFailures.Of(problem).Code;
            _logger.LogInformation("Telegram did not take the acknowledgement of {ActivityId}: {Code}", activity.Id, code);
        }
    }

    public Task ShowTypingAsync(Activity activity, CancellationToken cancellationToken) =>
        activity.Type == ActivityTypes.Message || activity.Name == EventNames.Join
            ? _sending.SendAsync(new Activity { Type = ActivityTypes.Typing, Conversation = activity.Conversation }, cancellationToken)
            : Task.CompletedTask;

    public Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken) => _sending.SendAsync(part, cancellationToken);

    public Task<FetchedFile> FetchAsync(Attachment file, int mostBytes, CancellationToken cancellationToken) =>
        _files.FetchAsync(file, mostBytes, cancellationToken);

    // core.telegram.org/bots/features, Deep Linking.
    public Uri? EntryLink(string payload, string words) => _options.BotUsername is { } name ? new Uri($"https://t.me/{name}?start={payload}") : null;

    internal IReadOnlyList<Activity> Read(Update update) => _updates.Read(update);
}
