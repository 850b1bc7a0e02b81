using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Payloads;

/// <summary>A stand-in for the Graph API, and the settings that lead to it.</summary>
static class MetaPlatform
{
    /// <summary>Every channel of Meta's with the accounts that the recordings name.</summary>
    public static Dictionary<string, string> Settings(Uri graph) => new()
    {
        ["Channels:Meta:AppSecret"] = "meta-app-secret-test",
        ["Channels:Meta:VerifyToken"] = "verify-me",
        ["Channels:Meta:AppId"] = "1517776481860111",
        ["Channels:Meta:GraphBaseUrl"] = $"{graph.AbsoluteUri}v23.0",
        ["Channels:Messenger:PageId"] = "682498302938465",
        ["Channels:Messenger:PageAccessToken"] = "page-token",
        ["Channels:Instagram:AccountId"] = "17841400000000001",
        ["Channels:Instagram:AccessToken"] = "account-token",
        ["Channels:WhatsAppCloud:PhoneNumberId"] = "106540352242922",
        ["Channels:WhatsAppCloud:AccessToken"] = "number-token",
    };

    public static Task<Platform> StartAsync() => Platform.StartAsync(call => Task.FromResult(new Answer(200, call.Path.Contains("/me/", StringComparison.Ordinal)
        ? $$"""{"recipient_id":"1","message_id":"m_sent_{{call.Number}}"}"""
        : $$"""{"messaging_product":"whatsapp","messages":[{"id":"wamid.SENT{{call.Number}}"}]}""")));

    /// <summary>What reached citizens: neither "seen" nor "typing".</summary>
    public static IReadOnlyList<Call> SaidTo(this Platform platform) => [.. platform.Calls.Where(call =>
        call.Body.Contains("\"messaging_type\"", StringComparison.Ordinal) || call.Body.Contains("\"recipient_type\"", StringComparison.Ordinal))];
}
