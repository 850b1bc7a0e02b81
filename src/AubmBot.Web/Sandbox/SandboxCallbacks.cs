using AubmBot.BotFramework.Schema;

namespace AubmBot.Web.Sandbox;

/// <summary>Tells the bot after a while how far its messages came, as the platforms do; and ticks them off for the lab.</summary>
sealed class SandboxCallbacks(
    SandboxSigner signer, SandboxPost post, SandboxLog log, TimeProvider time, IHostApplicationLifetime life, IConfiguration configuration)
{
    // Later than the bot has noted the message's id: sooner no real platform tells either.
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);

    public void Twilio(SandboxEntry message, string url, string? failure)
    {
        var isWhatsApp = message.Channel == ChannelIds.TwilioWhatsApp;
        string[] states = failure is not null ? ["sent", "failed"] : isWhatsApp ? ["sent", "delivered", "read"] : ["sent", "delivered"];
        Follow(message, states, failure, state => signer.Twilio(url,
        [
            new("MessageSid", message.Id!), new("SmsSid", message.Id!), new("MessageStatus", state), new("SmsStatus", state),
            new("To", isWhatsApp ? $"whatsapp:{message.Citizen}" : message.Citizen),
            new("AccountSid", configuration["Channels:Twilio:AccountSid"] ?? ""),
            .. state == "failed" ? [new("ErrorCode", failure!)] : Array.Empty<KeyValuePair<string, string>>(),
        ]));
    }

    public void Meta(SandboxEntry message, SandboxFault fault)
    {
        if (message.Channel == ChannelIds.WhatsAppCloud)
        {
            int? failure = fault switch { SandboxFault.WindowClosed => 131047, SandboxFault.Blocked => 131026, _ => null };
            Follow(message, failure is null ? ["sent", "delivered", "read"] : ["failed"], $"{failure}", state => signer.Meta(
                "/api/whatsapp-cloud", MetaReceipts.WhatsApp(message, state, Seconds, Key("WhatsAppCloud:PhoneNumberId"), failure).ToJsonString()));
        }
        else if (message.Channel == ChannelIds.Messenger)
            Follow(message, ["delivered"], null, _ => signer.Meta(
                "/api/messenger", MetaReceipts.Messenger(message, Seconds * 1000, Key("Messenger:PageId")).ToJsonString()));
    }

    long Seconds => time.GetUtcNow().ToUnixTimeSeconds();

    string Key(string name) => configuration[$"Channels:{name}"] ?? "";

    void Follow(SandboxEntry message, string[] states, string? failure, Func<string, SignedWebhook> webhook) =>
        _ = FollowAsync(message, states, failure, webhook);

    async Task FollowAsync(SandboxEntry message, string[] states, string? failure, Func<string, SignedWebhook> webhook)
    {
        foreach (var state in states)
        {
            try
            {
                await Task.Delay(Pause, time, life.ApplicationStopping);
                await post.SendAsync(webhook(state), life.ApplicationStopping);
            }
            // The bot is stopping, or its door is closed: the tick is for the bench only.
            catch (Exception problem) when (problem is OperationCanceledException or HttpRequestException)
            {
                return;
            }
            log.Update(message.Number, entry => entry with { Delivery = state, Failure = state == "failed" ? failure : null });
        }
    }
}
