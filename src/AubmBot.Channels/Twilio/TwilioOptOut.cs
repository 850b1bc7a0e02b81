using AubmBot.BotFramework.Schema;

namespace AubmBot.Channels.Twilio;

/// <summary>
/// Silence and its end, where Twilio has already told the citizen (support.twilio.com, "Twilio support for opt-out keywords").
/// A reply of ours would be refused, or be the second one.
/// </summary>
static class TwilioOptOut
{
    /// <summary>The field that says so where Advanced Opt-Out is on, whatever the words were.</summary>
    public static string? Handled(TwilioForm form) => form["OptOutType"]?.ToUpperInvariant();

    /// <summary>What Twilio does with a word by default on SMS: it must be the whole message.</summary>
    public static string? HandledBy(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        "STOP" or "STOPALL" or "UNSUBSCRIBE" or "CANCEL" or "END" or "QUIT" => "STOP",
        "START" or "YES" or "UNSTOP" => "START",
        "HELP" or "INFO" => "HELP",
        _ => null,
    };

    /// <summary>The message as an event; none for help, which Twilio has given.</summary>
    public static IReadOnlyList<Activity> Read(string handled, Activity message)
    {
        var name = handled switch
        {
            "STOP" => EventNames.ContactBlocked,
            "START" => EventNames.ContactUnblocked,
            _ => null,
        };
        if (name is null)
            return [];
        (message.Type, message.Name, message.Text, message.TextFormat, message.Attachments) = (ActivityTypes.Event, name, null, null, null);
        return [message];
    }
}
