namespace AubmBot.Web.Sandbox;

/// <summary>
/// The credentials that open the sandbox, and nothing else: known to everybody who reads this file, refused by every real
/// platform. Numbers and ids are the ones that platforms use in their own documentation.
/// </summary>
static class SandboxAccounts
{
    /// <summary>A platform, the sections its keys stand in, and the values the sandbox gives them.</summary>
    public static IReadOnlyList<SandboxAccount> At(string sandbox, string ownAddress) =>
    [
        new("Telegram", ["Channels:Telegram"], new Dictionary<string, string>
        {
            // Without "bot" in it: routes would cut the address at the last one.
            ["Channels:Telegram:BotToken"] = "1000000001:sandbox-token-of-nobody-0000000",
            ["Channels:Telegram:BotUsername"] = "aubm_sandbox_bot",
            ["Channels:Telegram:SecretToken"] = "sandbox-telegram-secret",
            ["Channels:Telegram:ApiBaseUrl"] = sandbox,
        }),
        new("Twilio", ["Channels:Twilio"], new Dictionary<string, string>
        {
            ["Channels:Twilio:AccountSid"] = "AC5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a",
            ["Channels:Twilio:AuthToken"] = "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a",
            ["Channels:Twilio:ApiBaseUrl"] = sandbox,
            ["Channels:Twilio:SmsFrom"] = "+15005550006",
            ["Channels:Twilio:WhatsAppFrom"] = "+14155238886",
            ["Channels:Twilio:VoiceFrom"] = "+15005550006",
            // Somebody to ring, so that the lab's telephone leads to a person and into the queue.
            ["Channels:Voice:AgentNumbers"] = "+212600000009",
            // Twilio signs the address it calls; nobody outside calls the sandbox's.
            ["Channels:PublicBaseUrl"] = ownAddress,
        }),
        new("Meta", ["Channels:Meta", "Channels:Messenger", "Channels:Instagram", "Channels:WhatsAppCloud"], new Dictionary<string, string>
        {
            ["Channels:Meta:AppSecret"] = "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5b",
            ["Channels:Meta:VerifyToken"] = "sandbox-verify-token",
            ["Channels:Meta:GraphBaseUrl"] = $"{sandbox}/v23.0",
            ["Channels:Messenger:PageId"] = "682498302938465",
            ["Channels:Messenger:PageAccessToken"] = "sandbox-page-token",
            ["Channels:Instagram:AccountId"] = "17841400000000001",
            ["Channels:Instagram:AccessToken"] = "sandbox-instagram-token",
            ["Channels:WhatsAppCloud:PhoneNumberId"] = "106540352242922",
            ["Channels:WhatsAppCloud:AccessToken"] = "sandbox-whatsapp-token",
        }),
        new("X", ["Channels:X"], new Dictionary<string, string>
        {
            ["Channels:X:ConsumerKey"] = "sandbox-consumer-key",
            ["Channels:X:ConsumerSecret"] = "sandbox-consumer-secret",
            ["Channels:X:AccessToken"] = "4337869213-sandbox",
            ["Channels:X:AccessTokenSecret"] = "sandbox-access-secret",
            ["Channels:X:UserId"] = "4337869213",
            ["Channels:X:ApiBaseUrl"] = sandbox,
        }),
    ];
}
