using AubmBot.BotFramework.Channels;

namespace AubmBot.Core.Conversations;

/// <summary>What the agency decides about conversations.</summary>
public sealed class ConversationOptions
{
    public const string Section = "Conversations";

    /// <summary>Hours that the bot stays silent after a person of the agency wrote from a platform's own inbox.</summary>
    public double PersonHours { get; set; } = 12;

    /// <summary>
    /// How sure a recogniser must be of what a caller said, 0 to 1: below it the bot asks back and never acts. To be measured
    /// with recordings of callers; until then on the safe side of what recognisers give to clear speech, 0.8 and more.
    /// </summary>
    public double LeastConfidence { get; set; } = 0.6;

    /// <summary>Floods and programs that answer programs are stopped; off only where a load test is one.</summary>
    public bool Guards { get; set; } = true;

    /// <summary>How long after one photo another may come that was sent with it: so long an answer to photos waits.</summary>
    public TimeSpan AlbumPause { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <exception cref="ConfigurationProblemException">A value is outside its range.</exception>
    public ConversationOptions Checked()
    {
        if (LeastConfidence is not (>= 0 and <= 1))
            throw new ConfigurationProblemException($"{Section}:{nameof(LeastConfidence)} is {LeastConfidence}: a number from 0 to 1 is expected.");
        if (AlbumPause < TimeSpan.Zero || AlbumPause > TimeSpan.FromSeconds(10))
            throw new ConfigurationProblemException($"{Section}:{nameof(AlbumPause)} is {AlbumPause}: from 0 to 10 seconds are expected, as 00:00:01.5.");
        return this;
    }
}
