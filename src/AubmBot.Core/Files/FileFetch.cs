using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;

namespace AubmBot.Core.Files;

/// <summary>
/// Gets one file from its platform, with the channel's credentials and from the channel's own hosts; what it is, its first
/// bytes decide.
/// </summary>
public sealed class FileFetch(ConfiguredChannels channels, FileStore store, TimeProvider clock)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Fetches it and writes it to disk. Never throws for what the platform does.</summary>
    /// <param name="file">What is to be had.</param>
    /// <param name="platform">The channel that brought it; its conversation may have moved to another since.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<FetchResult> RunAsync(StoredFile file, string platform, CancellationToken cancellationToken)
    {
        if (file.Source is null || channels.Find(platform) is not IMediaSource source)
            return FetchResult.Failed(FetchResult.Unreachable);
        var attachment = JsonSerializer.Deserialize(file.Source, ActivityJson.Wire.Attachment)!;
        var fetched = await FetchAsync(source, attachment, cancellationToken);
        if (fetched.Failure is { } failure)
            return failure switch
            {
                // A recording that was announced may take a moment to be there.
                SendFailure.ContactGone when file.Use == FileUse.Recording => FetchResult.Later(FetchResult.Unreachable),
                SendFailure.RateLimited or SendFailure.PlatformDown or SendFailure.OutcomeUnknown => FetchResult.Later(FetchResult.Unreachable),
                SendFailure.ContentRefused => FetchResult.Failed(FetchResult.TooLarge),
                _ => FetchResult.Failed(FetchResult.Unreachable),
            };
        if (FileTypes.Of(fetched.Content.Span) is not { } type || !FileTypes.Fits(type, file.Use))
            return FetchResult.Failed(FetchResult.WrongType);
        await store.WriteAsync(file.Name, fetched.Content, cancellationToken);
        return FetchResult.Fetched(type, fetched.Content.Length);
    }

    async Task<FetchedFile> FetchAsync(IMediaSource source, Attachment attachment, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Patience, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await source.FetchAsync(attachment, FileStore.MostBytes, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return FetchedFile.Failed(SendFailure.PlatformDown);
        }
    }
}
