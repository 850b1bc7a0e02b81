using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Telegram;

/// <summary>Telegram signs nothing; it repeats the secret that setWebhook was given (Bot API, setWebhook).</summary>
static class TelegramVerification
{
    public const string Header = "X-Telegram-Bot-Api-Secret-Token";

    public static Verification Verify(WebhookRequest request, string? secret) => request.Header(Header) switch
    {
        null or "" => Verification.Missing,
        { } presented when secret is not null && SharedSecret.Matches(secret, presented) => Verification.Genuine,
        _ => Verification.Forged,
    };
}
