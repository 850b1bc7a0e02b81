namespace AubmBot.BotFramework.Schema;

/// <summary>The names of the channels; those that Bot Framework has a constant for are spelt as there (Channels.cs).</summary>
public static class ChannelIds
{
    public const string DirectLine = "directline";
    public const string WebChat = "webchat";
    public const string Emulator = "emulator";
    public const string Telegram = "telegram";
    public const string TwilioSms = "twilio-sms";
    public const string TwilioVoice = "twilio-voice";
    public const string TwilioWhatsApp = "twilio-whatsapp";
    public const string Messenger = "facebook";
    public const string Instagram = "instagram";
    public const string WhatsAppCloud = "whatsapp";
    public const string X = "x";
    public const string Email = "email";
    public const string Console = "console";
}
