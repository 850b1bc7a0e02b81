namespace AubmBot.BotFramework.Channels;

/// <summary>What became of one call to a platform.</summary>
/// <param name="Failure">Null when the platform took the message.</param>
/// <param name="ProviderId">The id the platform gave to it.</param>
/// <param name="RetryAfter">How long the platform asks to wait.</param>
/// <param name="Code">The platform's own code, for the operator; never a text, a number or a secret.</param>
public sealed record SendOutcome(SendFailure? Failure, string? ProviderId = null, TimeSpan? RetryAfter = null, string? Code = null)
{
    public static SendOutcome Sent(string? providerId) => new(null, providerId);

    public static SendOutcome Failed(SendFailure failure, string? code = null, TimeSpan? retryAfter = null) =>
        new(failure, null, retryAfter, code);
}
