using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Twilio;
using AubmBot.Channels.TwilioWhatsApp;
using AubmBot.Tests.Channels.Twilio;

namespace AubmBot.Tests.Channels.TwilioWhatsApp;

/// <summary>A number on WhatsApp, and a citizen who writes to it.</summary>
static class TwilioWhatsAppSamples
{
    public const string Path = "/api/twilio-whatsapp";
    public const string Number = "+14155238886";
    public const string Citizen = "+212600000001";

    public static readonly (string, string?)[] Product = [("WhatsAppFrom", Number)];

    /// <summary>A received message; the fields add to or replace what a plain text has.</summary>
    public static byte[] Message(string? text, params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>
        {
            ["ProfileName"] = "Amina",
            ["MessageType"] = "text",
            ["WaId"] = Citizen[1..],
            ["NumMedia"] = "0",
            ["Body"] = text ?? "",
            ["MessageSid"] = "SMa1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1",
            ["From"] = $"whatsapp:{Citizen}",
            ["To"] = $"whatsapp:{Number}",
            ["AccountSid"] = TwilioSamples.Account,
        };
        foreach (var (name, value) in changes)
            fields[name] = value;
        return TwilioSamples.Form(fields.Select(field => (field.Key, field.Value)));
    }

    public static IReadOnlyList<Activity> Read(string? text, params (string, string)[] changes) =>
        TwilioWhatsAppUpdates.Read(TwilioForm.Read(Message(text, changes)));
}
