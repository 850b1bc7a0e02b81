using System.Text;

namespace AubmBot.Web.Sandbox;

/// <summary>Signs webhook calls with the credentials that this process was started with.</summary>
sealed class SandboxSigner(IConfiguration configuration, OwnAddress own)
{
    public SignedWebhook Telegram(string json) => new(
        "/api/telegram", "application/json", Encoding.UTF8.GetBytes(json), "X-Telegram-Bot-Api-Secret-Token", Key("Telegram:SecretToken"));

    /// <param name="url">Path at this bot, or its public address with query, as Twilio was told.</param>
    /// <param name="fields">The form.</param>
    public SignedWebhook Twilio(string url, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var address = url.StartsWith('/') ? own.Public + url : url;
        var body = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
        return new(
            address, "application/x-www-form-urlencoded", Encoding.ASCII.GetBytes(body), "X-Twilio-Signature",
            Signatures.Twilio(Key("Twilio:AuthToken"), address, fields));
    }

    public SignedWebhook Meta(string path, string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        return new(path, "application/json", body, "X-Hub-Signature-256", Signatures.Meta(Key("Meta:AppSecret"), body));
    }

    public SignedWebhook X(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        return new("/api/x", "application/json", body, "x-twitter-webhooks-signature", Signatures.X(Key("X:ConsumerSecret"), body));
    }

    string Key(string name) => configuration[$"Channels:{name}"] ?? "";
}
