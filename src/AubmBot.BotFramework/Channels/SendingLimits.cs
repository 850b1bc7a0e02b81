namespace AubmBot.BotFramework.Channels;

/// <summary>What may be sent at most where every message costs, and anybody can make the bot send one.</summary>
public sealed record SendingLimits
{
    /// <summary>How the numbers begin that may be written to without having written themselves.</summary>
    public required IReadOnlyList<string> Prefixes { get; init; }

    /// <summary>Most messages in 24 hours, to everybody together.</summary>
    public required int MostADay { get; init; }

    /// <summary>Most messages in 24 hours to one number that did not ask for them there.</summary>
    public required int MostUnaskedADay { get; init; }

    /// <summary>Whether nothing is sent at all; asked before each message, since an attack does not wait for a restart.</summary>
    public Func<bool> Stopped { get; init; } = static () => false;

    public bool IsStopped => Stopped();

    public bool MayReach(string number) => Prefixes.Any(prefix => number.StartsWith(prefix, StringComparison.Ordinal));
}
