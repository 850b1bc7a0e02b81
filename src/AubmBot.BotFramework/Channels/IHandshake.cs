namespace AubmBot.BotFramework.Channels;

/// <summary>A channel whose platform tries an address with a question (GET) before it posts there.</summary>
public interface IHandshake
{
    /// <summary>Answers the platform's challenge, or refuses it.</summary>
    WebhookAnswer Answer(WebhookRequest question);
}
