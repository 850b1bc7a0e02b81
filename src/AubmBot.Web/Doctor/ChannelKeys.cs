namespace AubmBot.Web.Doctor;

/// <summary>Which keys switch a channel on.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Sections">Where its keys stand; a problem that names one of them is this channel's.</param>
/// <param name="Switches">One of them set, and the channel is wanted.</param>
/// <param name="Platform">The stand-in that answers it in development, where there is one.</param>
sealed record ChannelKeys(string Name, IReadOnlyList<string> Sections, IReadOnlyList<string> Switches, string? Platform = null)
{
    const string Twilio = "Channels:Twilio", Meta = "Channels:Meta";

    public static IReadOnlyList<ChannelKeys> All { get; } =
    [
        new("Telegram", ["Channels:Telegram"], ["Channels:Telegram:BotToken"], "Telegram"),
        new("SMS", [Twilio], [$"{Twilio}:SmsFrom", $"{Twilio}:MessagingServiceSid"], "Twilio"),
        new("WhatsApp (Twilio)", [Twilio], [$"{Twilio}:WhatsAppFrom"], "Twilio"),
        new("Telephone", [Twilio, "Channels:Voice"], [$"{Twilio}:VoiceFrom"], "Twilio"),
        new("Messenger", [Meta, "Channels:Messenger"], ["Channels:Messenger:PageId"], "Meta"),
        new("Instagram", [Meta, "Channels:Instagram"], ["Channels:Instagram:AccountId"], "Meta"),
        new("WhatsApp (Meta)", [Meta, "Channels:WhatsAppCloud"], ["Channels:WhatsAppCloud:PhoneNumberId"], "Meta"),
        new("X", ["Channels:X"], ["Channels:X:ConsumerKey"], "X"),
        new("E-mail", ["Channels:Email"], ["Channels:Email:ImapHost"]),
        new("Bot Connector", ["Channels:BotFramework"], ["Channels:BotFramework:AppId"]),
    ];
}
