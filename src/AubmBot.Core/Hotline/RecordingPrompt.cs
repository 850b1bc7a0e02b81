using AubmBot.BotFramework.Calls;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;

namespace AubmBot.Core.Hotline;

/// <summary>The caller's own words, recorded after a tone.</summary>
public sealed class RecordingPrompt(ILanguages languages) : Prompt("recording", languages)
{
    public static readonly string PromptId = IdOf("recording");

    public override bool TakesAnyText => true;

    protected override Recognition Recognize(PromptContext prompt) => Recording.Of(prompt.Turn.Activity) is not null
        ? Recognition.Of(prompt.Turn.Get<RecordedWords>().ToJson())
        : Recognition.Failed();
}
