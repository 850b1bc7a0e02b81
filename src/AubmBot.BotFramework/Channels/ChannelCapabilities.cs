namespace AubmBot.BotFramework.Channels;

/// <summary>What a platform can show and carry.</summary>
public sealed record ChannelCapabilities
{
    /// <summary>Most units one text may have; see <see cref="MeasureText"/>.</summary>
    public int TextLimit { get; init; } = int.MaxValue;

    /// <summary>Units of a text on this platform; UTF-16 units unless the platform counts otherwise.</summary>
    public Func<string, int> MeasureText { get; init; } = static text => text.Length;

    /// <summary>Most buttons under one message; 0 where there are none.</summary>
    public int Buttons { get; init; } = int.MaxValue;

    /// <summary>Most UTF-16 units of a button's label.</summary>
    public int ButtonTitle { get; init; } = int.MaxValue;

    /// <summary>Cards with links are shown as such; otherwise links become lines of text.</summary>
    public bool Cards { get; init; }

    /// <summary>Which text of an answer fits: the full one or the short one.</summary>
    public bool ShortAnswers { get; init; }

    /// <summary>
    /// Most units sent at once, as <see cref="MeasureText"/> counts: where every part costs, a longer reply comes page by page,
    /// the next one when the citizen asks for it. Null where there are no pages.
    /// </summary>
    public int? PageSize { get; init; }

    /// <summary>Heard and answered by keys or voice: spoken texts, choices by number, nothing to look at or to type.</summary>
    public bool Spoken { get; init; }

    /// <summary>What is said in one turn leaves as one message: nobody writes three letters in a row.</summary>
    public bool JoinsReplies { get; init; }

    /// <summary>Citizens can send photos and documents here, and they can be had; elsewhere nobody is asked for one.</summary>
    public bool TakesFiles { get; init; }

    /// <summary>Somebody of the team can be put through in the same conversation.</summary>
    public bool Transfers { get; init; }

    /// <summary>Clients fetch what was said from the transcript: there is nothing to send.</summary>
    public bool Pulls { get; init; }

    /// <summary>How long after the citizen's last message the bot may write; null where there is no such limit.</summary>
    public TimeSpan? Window { get; init; }

    /// <summary>How long a person of the team may still write; null where no longer than the bot.</summary>
    public TimeSpan? PersonWindow { get; init; }

    /// <summary>
    /// A contact's id is their telephone number in E.164, as the platform vouches for it; whoever gave their number can be
    /// written to first, where no <see cref="Window"/> forbids it.
    /// </summary>
    public bool ContactsAreNumbers { get; init; }

    /// <summary>What may be sent at most; null where sending costs nobody anything.</summary>
    public SendingLimits? Limits { get; init; }

    /// <summary>A button of the platform's gives the citizen's own number, which the platform vouches for; see <see cref="Schema.CardAction.ShareNumber"/>.</summary>
    public bool SharesNumbers { get; init; }

    /// <summary>Most calls in flight at once on this platform.</summary>
    public int Parallelism { get; init; } = 8;
}
