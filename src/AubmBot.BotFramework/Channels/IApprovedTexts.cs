using AubmBot.BotFramework.Schema;

namespace AubmBot.BotFramework.Channels;

/// <summary>A channel that may write outside its window, in a text that the platform approved beforehand with a gap for ours.</summary>
public interface IApprovedTexts
{
    /// <summary>The part as that text with it in the gap; null where none is approved in its language, or it does not fit.</summary>
    Activity? Approve(Activity part);
}
