using System.Text.RegularExpressions;

namespace AubmBot.Channels.Twilio;

/// <summary>Telephone numbers as Twilio writes them (E.164). Short codes and names of senders have no plus sign.</summary>
static partial class TwilioNumber
{
    public static bool Is(string? number) => number is not null && Format().IsMatch(number);

    [GeneratedRegex(@"\A\+[0-9]{2,15}\z")]
    private static partial Regex Format();
}
