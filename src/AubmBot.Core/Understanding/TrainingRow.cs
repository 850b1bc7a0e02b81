namespace AubmBot.Core.Understanding;

/// <summary>One sentence as citizens write it, and where it belongs.</summary>
/// <param name="Text">The sentence, unchanged: misspellings teach as much as correct words.</param>
/// <param name="Topic">The topic's id, or <see cref="None"/> for a sentence that must be abstained.</param>
/// <param name="Kind">fr, ar, darija-ar, darija-latn, mixed, or <see cref="Generated"/>.</param>
public sealed record TrainingRow(string Text, string Topic, string Kind)
{
    /// <summary>The topic of sentences that are none of our business.</summary>
    public const string None = "none";

    /// <summary>The kind of rows that a machine wrote: they teach words, but never calibrate confidence.</summary>
    public const string Generated = "generated";
}
