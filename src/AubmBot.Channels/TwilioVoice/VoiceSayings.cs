using AubmBot.BotFramework.Calls;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Channels.TwilioVoice;

/// <summary>Writes what is said: the agency's own recording where there is one, else a voice of its language.</summary>
sealed class VoiceSayings(ILanguages languages, RecordedPrompts recorded)
{
    public Twiml Say(Twiml twiml, IEnumerable<Activity> says)
    {
        foreach (var said in says)
        {
            Say(twiml, Language(said.Locale), said.RecordedPrompt(), said.Speak ?? said.Text ?? "");
            twiml.Say(said.Keys(), Voices.Of(said.Locale));
        }
        return twiml;
    }

    /// <summary>A sentence that needs no turn.</summary>
    public Twiml Say(Twiml twiml, string language, string key)
    {
        Say(twiml, language, key, languages.Say(key, language));
        return twiml;
    }

    /// <summary>What is played while nobody speaks; nothing where there is no such recording.</summary>
    public void Play(Twiml twiml, string language, string key)
    {
        if (recorded.Find(language, key) is { } address)
            twiml.Element("Play", address);
    }

    public string Language(string? tag) => languages.FromTag(tag) ?? languages.All[0].Code;

    void Say(Twiml twiml, string language, string? prompt, string text)
    {
        if (prompt is not null && recorded.Find(language, prompt) is { } address)
            twiml.Element("Play", address);
        else
            twiml.Say(text, Voices.Of(language));
    }
}
