namespace AubmBot.BotFramework.Channels;

/// <summary>A channel that can ring the team by itself, for somebody who waits or wants to be called back.</summary>
public interface ICallsTeam
{
    /// <summary>Telephones of the team; none where nobody can be rung.</summary>
    IReadOnlyList<string> Team { get; }

    /// <summary>Nobody is to be called at the moment; what waits goes on waiting.</summary>
    bool IsStopped { get; }

    /// <summary>Whether a citizen's number may be called at all.</summary>
    bool MayCall(string number);

    /// <summary>Rings somebody of the team, who hears what it is about and accepts by key. Never throws for what the platform does.</summary>
    /// <param name="member">One of <see cref="Team"/>.</param>
    /// <param name="request">Key of the request.</param>
    /// <param name="offer">Which offer of it this is.</param>
    /// <param name="cancellationToken">Ends the wait, by an exception.</param>
    Task<SendOutcome> RingAsync(string member, string request, int offer, CancellationToken cancellationToken);
}
