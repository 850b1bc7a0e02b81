using AubmBot.BotFramework.Calls;

namespace AubmBot.Channels.TwilioVoice;

/// <summary>What callers say at a kind of step, by language: given to the recogniser.</summary>
public sealed class SpeechHints(Func<ExpectedWords, string, IReadOnlyList<string>> find)
{
    public IReadOnlyList<string> Of(ExpectedWords expected, string language) => find(expected, language);
}
