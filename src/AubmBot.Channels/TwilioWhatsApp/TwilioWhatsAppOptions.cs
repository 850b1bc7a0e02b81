using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Twilio;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Channels.TwilioWhatsApp;

/// <summary>Who sends on WhatsApp.</summary>
/// <param name="From">A number that is registered with WhatsApp at Twilio, without <c>whatsapp:</c>.</param>
public sealed record TwilioWhatsAppOptions(string From)
{
    /// <summary>Null where no sender is set: WhatsApp by Twilio is not wanted.</summary>
    /// <exception cref="ConfigurationProblemException">The key is wrong.</exception>
    public static TwilioWhatsAppOptions? Read(IConfiguration configuration)
    {
        if (configuration.Text($"{TwilioOptions.Section}:WhatsAppFrom") is not { } text)
            return null;
        // Twilio's console shows it with the prefix.
        var from = text.StartsWith(TwilioStatus.WhatsApp, StringComparison.Ordinal) ? text[TwilioStatus.WhatsApp.Length..] : text;
        return TwilioNumber.Is(from)
            ? new TwilioWhatsAppOptions(from)
            : throw TwilioOptions.Problem("WhatsAppFrom is not a number with its plus sign.");
    }
}
