using System.Text.RegularExpressions;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Twilio;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Channels.TwilioSms;

/// <summary>Who sends the SMS: a number, or a messaging service that chooses one of its own.</summary>
/// <param name="SmsFrom">A number with its plus sign, or a short code.</param>
/// <param name="MessagingServiceSid">A messaging service, <c>MG</c> and 32 digits.</param>
public sealed partial record TwilioSmsOptions(string? SmsFrom, string? MessagingServiceSid)
{
    /// <summary>How many may leave, and to whom.</summary>
    public required SendingLimits Limits { get; init; }

    internal KeyValuePair<string, string> Sender => SmsFrom is not null ? new("From", SmsFrom) : new("MessagingServiceSid", MessagingServiceSid!);

    /// <summary>Null where no sender is set: SMS are not wanted.</summary>
    /// <exception cref="ConfigurationProblemException">A key is wrong.</exception>
    public static TwilioSmsOptions? Read(IConfiguration configuration)
    {
        var from = configuration.Text($"{TwilioOptions.Section}:SmsFrom");
        var service = configuration.Text($"{TwilioOptions.Section}:MessagingServiceSid");
        if (from is null && service is null)
            return null;
        if (from is not null && service is not null)
            throw TwilioOptions.Problem("SmsFrom and MessagingServiceSid are both set: a message has one sender.");
        if (from is not null && !NumberFormat().IsMatch(from))
            throw TwilioOptions.Problem("SmsFrom is neither a number with its plus sign nor a short code; nobody can answer to a name.");
        if (service is not null && !ServiceFormat().IsMatch(service))
            throw TwilioOptions.Problem("MessagingServiceSid is not a messaging service: MG, then 32 of 0-9 and a-f.");
        return new TwilioSmsOptions(from, service) { Limits = TwilioSmsLimits.Read(configuration) };
    }

    [GeneratedRegex(@"\A(\+[0-9]{6,15}|[0-9]{3,8})\z")]
    private static partial Regex NumberFormat();

    [GeneratedRegex(@"\AMG[0-9a-f]{32}\z")]
    private static partial Regex ServiceFormat();
}
