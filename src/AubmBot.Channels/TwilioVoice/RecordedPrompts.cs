namespace AubmBot.Channels.TwilioVoice;

/// <summary>Where the agency's own recording of a sentence or answer is heard, by language and key; null where it has none.</summary>
public sealed class RecordedPrompts(Func<string, string, string?> find)
{
    public string? Find(string language, string key) => find(language, key);
}
