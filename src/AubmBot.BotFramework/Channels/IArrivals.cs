namespace AubmBot.BotFramework.Channels;

/// <summary>What was stored of a contact lately: counted where it is stored, so that a restart forgets nothing.</summary>
public interface IArrivals
{
    /// <summary>Messages of this contact that were stored since then.</summary>
    Task<int> CountAsync(IChannel channel, string contact, DateTimeOffset since, CancellationToken cancellationToken);
}
