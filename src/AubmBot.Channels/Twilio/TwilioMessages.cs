using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Twilio;

/// <summary>Sends one part as a message (twilio.com/docs/messaging/api/message-resource).</summary>
/// <param name="api">The account's API.</param>
/// <param name="options">Where receipts are wanted.</param>
/// <param name="sender">The field that names the sender, and its value.</param>
/// <param name="prefix">What stands before a number of the product.</param>
sealed class TwilioMessages(TwilioApi api, TwilioOptions options, KeyValuePair<string, string> sender, string prefix = "")
{
    /// <summary>Most UTF-16 units of a message, on either product.</summary>
    public const int TextLimit = 1600;

    public async Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken)
    {
        if (part.Type != ActivityTypes.Message)
            return SendOutcome.Sent(null);
        if (part.Conversation?.Id is not { } number || !TwilioNumber.Is(number))
            return SendOutcome.Failed(SendFailure.ContactGone, "no-number");
        return await api.PostAsync(
            "Messages",
            [
                new("To", prefix + number),
                sender,
                .. Content(part),
                new("StatusCallback", options.PublicBaseUrl + TwilioStatus.Path),
            ],
            cancellationToken);
    }

    // twilio.com/docs/content: an approved text and what stands in its gap.
    static KeyValuePair<string, string>[] Content(Activity part) => ApprovedTexts.Of(part) is var (name, _)
        ? [new("ContentSid", name), new("ContentVariables", new System.Text.Json.Nodes.JsonObject { ["1"] = part.Text }.ToJsonString())]
        : [new("Body", part.Text ?? "")];
}
