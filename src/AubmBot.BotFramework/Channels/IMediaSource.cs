using AubmBot.BotFramework.Schema;

namespace AubmBot.BotFramework.Channels;

/// <summary>A channel whose files lie with the platform and are fetched with our credentials, from its own hosts only.</summary>
public interface IMediaSource
{
    /// <summary>Fetches a file that a citizen sent. Never throws for what the platform or the network does.</summary>
    /// <param name="file">As parsed; its address is the platform's, never one that a citizen wrote.</param>
    /// <param name="mostBytes">A larger file is not read to its end.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<FetchedFile> FetchAsync(Attachment file, int mostBytes, CancellationToken cancellationToken);
}
