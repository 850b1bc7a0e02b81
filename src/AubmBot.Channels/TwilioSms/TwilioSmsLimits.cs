using System.Globalization;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Twilio;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Channels.TwilioSms;

/// <summary>Reads how many SMS may leave, and to whom: pumping messages to dear numbers is a trade.</summary>
static class TwilioSmsLimits
{
    const string MoroccanMobiles = "+2126,+2127", Prefixes = "SmsAllowedPrefixes", PerDay = "SmsPerDay", PerNumber = "SmsPerNumberPerDay", Stopped = "SmsStopped";
    const int UsualPerDay = 1_000, UsualPerNumber = 10;

    /// <exception cref="ConfigurationProblemException">A key is wrong.</exception>
    public static SendingLimits Read(IConfiguration configuration)
    {
        var prefixes = (Text(configuration, Prefixes) ?? MoroccanMobiles).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (prefixes.Length == 0 || prefixes.Any(prefix => prefix is not ['+', _, ..] || !prefix[1..].All(char.IsAsciiDigit)))
            throw TwilioOptions.Problem($"{Prefixes} holds what is no beginning of a number: + and digits, with commas between.");
        return new SendingLimits
        {
            Prefixes = prefixes,
            MostADay = Count(configuration, PerDay, UsualPerDay),
            MostUnaskedADay = Count(configuration, PerNumber, UsualPerNumber),
            Stopped = new StopSwitch(configuration, $"{TwilioOptions.Section}:{Stopped}").IsOn,
        };
    }

    static int Count(IConfiguration configuration, string key, int usual) =>
        Text(configuration, key) is not { } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
        : throw TwilioOptions.Problem($"{key} is not a number of messages.");

    static string? Text(IConfiguration configuration, string key) => configuration.Text($"{TwilioOptions.Section}:{key}");
}
