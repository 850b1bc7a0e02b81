using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Twilio;
using AubmBot.Channels.TwilioSms;
using AubmBot.Tests.Channels.Twilio;

namespace AubmBot.Tests.Channels.TwilioSms;

/// <summary>A number that receives SMS, and a citizen who sends some.</summary>
static class TwilioSmsSamples
{
    public const string Path = "/api/twilio-sms";
    public const string Number = "+15005550006";
    public const string Citizen = "+212600000001";

    public static readonly (string, string?)[] Product = [("SmsFrom", Number)];

    /// <summary>A received SMS; the fields add to or replace what a plain text has.</summary>
    public static byte[] Message(string? text, params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>
        {
            ["FromCity"] = "",
            ["SmsStatus"] = "received",
            ["NumSegments"] = "1",
            ["NumMedia"] = "0",
            ["Body"] = text ?? "",
            ["MessageSid"] = "SM11111111111111111111111111111111",
            ["From"] = Citizen,
            ["To"] = Number,
            ["AccountSid"] = TwilioSamples.Account,
        };
        foreach (var (name, value) in changes)
            fields[name] = value;
        return TwilioSamples.Form(fields.Select(field => (field.Key, field.Value)));
    }

    public static IReadOnlyList<Activity> Read(string? text, params (string, string)[] changes) =>
        TwilioSmsUpdates.Read(TwilioForm.Read(Message(text, changes)));

    public static ChannelHost Host(Uri platform, params (string, string?)[] changes) =>
        new((services, configuration) => services.AddTwilioSms(configuration), TwilioSamples.Settings(platform, [.. Product, .. changes]));
}
