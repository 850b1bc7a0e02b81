using AubmBot.BotFramework.Schema;

namespace AubmBot.BotFramework.Channels;

/// <summary>A channel whose platform keeps what citizens sent until it is told to delete it.</summary>
public interface IKeepsCopies
{
    /// <summary>Deletes the platform's copy. Never throws for what the platform or the network does.</summary>
    /// <param name="file">As parsed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>True where there is none any more, whoever deleted it; false where it is to be tried again.</returns>
    Task<bool> DeleteAsync(Attachment file, CancellationToken cancellationToken);
}
