using AubmBot.BotFramework.Text;

namespace AubmBot.Web.Hosting;

/// <summary>
/// Every key of the bot's own sections, as docs/operations.md and docs/channels/ explain them. A key under one of these sections
/// that stands not here is a slip of the hand: nobody would read it. Sections of the platform are not ours to know.
/// </summary>
static class OwnSettings
{
    /// <summary>Those that end with a line's number or a language are followed by any.</summary>
    static readonly string[] Keys =
    [
        "Storage:DataDirectory", "Dialogs:Folder", "Team:Token", "Hosting:TrustedProxies:0", "Elsewhere:Minutes",
        "Conversations:PersonHours", "Conversations:LeastConfidence", "Conversations:Guards", "Conversations:AlbumPause",
        "Understanding:Model:Endpoint", "Understanding:Model:Name", "Understanding:Model:Key", "Understanding:Model:TimeoutMilliseconds",
        "Lab:SmsPartPrice", "Lab:SmsCurrency",
        "Channels:PublicBaseUrl",
        "Channels:DirectLine:Secret", "Channels:DirectLine:TokenMinutes", "Channels:DirectLine:TrustedOrigins:0",
        "Channels:DirectLine:ConversationsPerMinute",
        "Channels:Telegram:BotToken", "Channels:Telegram:SecretToken", "Channels:Telegram:BotUsername", "Channels:Telegram:ApiBaseUrl",
        "Channels:Twilio:AccountSid", "Channels:Twilio:AuthToken", "Channels:Twilio:SecondaryAuthToken", "Channels:Twilio:ApiBaseUrl",
        "Channels:Twilio:SmsFrom", "Channels:Twilio:MessagingServiceSid", "Channels:Twilio:SmsAllowedPrefixes", "Channels:Twilio:SmsPerDay",
        "Channels:Twilio:SmsPerNumberPerDay", "Channels:Twilio:SmsStopped", "Channels:Twilio:WhatsAppFrom", "Channels:Twilio:WhatsAppContent:fr",
        "Channels:Twilio:VoiceFrom",
        "Channels:Voice:AgentNumbers", "Channels:Voice:AllowedPrefixes", "Channels:Voice:CallsStopped",
        "Channels:Meta:AppSecret", "Channels:Meta:SecondaryAppSecret", "Channels:Meta:VerifyToken", "Channels:Meta:AppId",
        "Channels:Meta:GraphBaseUrl",
        "Channels:Messenger:PageId", "Channels:Messenger:PageAccessToken",
        "Channels:Instagram:AccountId", "Channels:Instagram:AccessToken", "Channels:Instagram:Username",
        "Channels:WhatsAppCloud:PhoneNumberId", "Channels:WhatsAppCloud:AccessToken", "Channels:WhatsAppCloud:Number",
        "Channels:WhatsAppCloud:Templates:fr",
        "Channels:X:ConsumerKey", "Channels:X:ConsumerSecret", "Channels:X:AccessToken", "Channels:X:AccessTokenSecret", "Channels:X:UserId",
        "Channels:X:ApiBaseUrl",
        "Channels:Email:ImapHost", "Channels:Email:ImapPort", "Channels:Email:SmtpHost", "Channels:Email:SmtpPort", "Channels:Email:User",
        "Channels:Email:Password", "Channels:Email:From",
        "Channels:BotFramework:AppId", "Channels:BotFramework:AppPassword", "Channels:BotFramework:TenantId",
        "Channels:BotFramework:OpenIdMetadata", "Channels:BotFramework:TokenEndpoint",
    ];

    /// <summary>The key that was probably meant by one of ours that nobody reads; null for a key that is read, or is not ours.</summary>
    public static string? Meant(string key)
    {
        if (!IsOurs(key) || Array.Exists(Keys, known => IsThat(known, key)))
            return null;
        return Keys.MinBy(known => Distance.Between(known.ToLowerInvariant(), key.ToLowerInvariant()));
    }

    static bool IsOurs(string key) => Array.Exists(Keys, known => Section(known).Equals(Section(key), StringComparison.OrdinalIgnoreCase));

    static bool IsThat(string known, string key)
    {
        if (!known.EndsWith(":0", StringComparison.Ordinal) && !known.EndsWith(":fr", StringComparison.Ordinal))
            return key.Equals(known, StringComparison.OrdinalIgnoreCase);
        var list = known[..(known.LastIndexOf(':') + 1)];
        return key.Length > list.Length && key.StartsWith(list, StringComparison.OrdinalIgnoreCase);
    }

    static string Section(string key) => key.Split(':')[0];
}
