namespace AubmBot.BotFramework.Channels;

/// <summary>What a platform tells later about a message it took.</summary>
/// <param name="ChannelId">The channel it was sent on.</param>
/// <param name="ProviderId">The id that sending gave (<see cref="SendOutcome.ProviderId"/>); null where a watermark says which messages.</param>
/// <param name="State">How far it came.</param>
/// <param name="Failure">Why it failed, in the closed list.</param>
/// <param name="Code">The platform's own code, for the operator.</param>
/// <param name="UpTo">Tells of all messages up to here.</param>
public sealed record DeliveryReceipt(
    string ChannelId, string? ProviderId, DeliveryState State, SendFailure? Failure = null, string? Code = null, Watermark? UpTo = null);
