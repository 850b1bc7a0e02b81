using AubmBot.Web.Sandbox;

namespace AubmBot.Web.Lab.Phones;

/// <summary>A file in Twilio's form: its kind, and where in the account it lies (twilio.com/docs/messaging/guides/webhook-request).</summary>
static class TwilioMedia
{
    /// <param name="file">None, in the most messages.</param>
    /// <param name="message">The message's id.</param>
    /// <param name="configuration">Where the account is.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Fields(SandboxFile? file, string message, IConfiguration configuration)
    {
        if (file is null)
            return [new("NumMedia", "0")];
        var (api, account) = (configuration["Channels:Twilio:ApiBaseUrl"]?.TrimEnd('/'), configuration["Channels:Twilio:AccountSid"]);
        return
        [
            new("NumMedia", "1"), new("MediaContentType0", file.ContentType),
            new("MediaUrl0", $"{api}/2010-04-01/Accounts/{account}/Messages/{message}/Media/{file.Id}"),
        ];
    }
}
