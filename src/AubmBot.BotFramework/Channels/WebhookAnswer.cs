namespace AubmBot.BotFramework.Channels;

/// <summary>What a platform hears at once.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="ContentType">Null where there is no body.</param>
/// <param name="Body">Text in UTF-8.</param>
public sealed record WebhookAnswer(int Status, string? ContentType = null, string Body = "");
