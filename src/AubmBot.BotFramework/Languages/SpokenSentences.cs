using AubmBot.BotFramework.Turns;

namespace AubmBot.BotFramework.Languages;

/// <summary>Sentences as the turn needs them: what is read asks to write, what is heard asks to press and say.</summary>
public static class SpokenSentences
{
    public static string Say(this ILanguages languages, ITurnContext turn, string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var spoken = $"spoken.{key}";
        return languages.Say(turn.IsSpoken && languages.Has(spoken, turn.Language) ? spoken : key, turn.Language, values);
    }
}
