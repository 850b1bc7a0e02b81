using System.Text.RegularExpressions;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Twilio;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Channels.TwilioWhatsApp;

/// <summary>Who sends on WhatsApp.</summary>
/// <param name="From">A number that is registered with WhatsApp at Twilio, without <c>whatsapp:</c>.</param>
public sealed partial record TwilioWhatsAppOptions(string From)
{
    /// <summary>Approved contents, under <c>WhatsAppContent:fr</c> and <c>WhatsAppContent:ar</c>.</summary>
    internal ApprovedTexts Texts { get; init; } = new(new Dictionary<string, string>());

    /// <summary>Null where no sender is set: WhatsApp by Twilio is not wanted.</summary>
    /// <exception cref="ConfigurationProblemException">The key is wrong.</exception>
    public static TwilioWhatsAppOptions? Read(IConfiguration configuration)
    {
        var texts = ApprovedTexts.Read(configuration, $"{TwilioOptions.Section}:WhatsAppContent", ContentFormat());
        if (configuration.Text($"{TwilioOptions.Section}:WhatsAppFrom") is not { } text)
            return texts.IsEmpty ? null : throw TwilioOptions.Problem("WhatsAppFrom is missing: WhatsAppContent is sent by that number.");
        // Twilio's console shows it with the prefix.
        var from = text.StartsWith(TwilioStatus.WhatsApp, StringComparison.Ordinal) ? text[TwilioStatus.WhatsApp.Length..] : text;
        return TwilioNumber.Is(from)
            ? new TwilioWhatsAppOptions(from) { Texts = texts }
            : throw TwilioOptions.Problem("WhatsAppFrom is not a number with its plus sign.");
    }

    [GeneratedRegex(@"\AHX[0-9a-f]{32}\z")]
    private static partial Regex ContentFormat();
}
