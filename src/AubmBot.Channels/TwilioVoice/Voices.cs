namespace AubmBot.Channels.TwilioVoice;

/// <summary>Who speaks and who listens. The two lists of languages differ: <c>ar-MA</c> is heard, but no voice speaks it.</summary>
/// <param name="Voice">Name of the voice that speaks.</param>
/// <param name="SayLanguage">What it speaks.</param>
/// <param name="GatherLanguage">What is recognised.</param>
sealed record Voices(string Voice, string SayLanguage, string GatherLanguage)
{
    public static readonly Voices French = new("Polly.Lea", "fr-FR", "fr-FR"), Arabic = new("Polly.Zeina", "arb", "ar-MA");

    public static Voices Of(string? tag) => tag?.StartsWith("ar", StringComparison.OrdinalIgnoreCase) == true ? Arabic : French;
}
