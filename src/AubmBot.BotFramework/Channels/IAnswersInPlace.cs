using AubmBot.BotFramework.Schema;

namespace AubmBot.BotFramework.Channels;

/// <summary>A channel whose platform acts on the answer to its call, as a telephone does: replies are written into it.</summary>
public interface IAnswersInPlace
{
    /// <summary>
    /// Writes the answer from what was said; the same request with the same replies gives the same answer, because a
    /// platform asks again what it got no answer to. Never throws.
    /// </summary>
    /// <param name="request">The verified call.</param>
    /// <param name="replies">What the turn said; empty where the call needed no turn, null where the turn could not say it in time.</param>
    WebhookAnswer Write(WebhookRequest request, IReadOnlyList<Activity>? replies);
}
