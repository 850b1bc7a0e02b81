using AubmBot.BotFramework.Channels;

namespace AubmBot.Channels.Email;

/// <summary>
/// How often one sender is answered within a day. Two programs that answer each other without the marks of a program are
/// stopped by nothing else, and a restart must not let them begin again.
/// </summary>
sealed class EmailCalm(IArrivals arrivals, TimeProvider time)
{
    /// <summary>Mails of one sender that get a turn within 24 hours.</summary>
    public const int MostADay = 20;

    /// <summary>As the log names what stopped a mail.</summary>
    public static readonly string Rule = $"its sender had {MostADay} turns within 24 hours";

    static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>Whether one more mail of this sender may be answered today.</summary>
    public async Task<bool> AllowsAsync(EmailChannel channel, string sender, CancellationToken cancellationToken) =>
        await arrivals.CountAsync(channel, sender, time.GetUtcNow() - Day, cancellationToken) < MostADay;
}
