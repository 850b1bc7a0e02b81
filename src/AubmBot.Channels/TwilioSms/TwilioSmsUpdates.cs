using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Twilio;

namespace AubmBot.Channels.TwilioSms;

/// <summary>Turns a received SMS into an activity: none for what needs no turn.</summary>
static class TwilioSmsUpdates
{
    /// <exception cref="MalformedPayloadException">Neither a message nor a receipt as Twilio describes them.</exception>
    public static IReadOnlyList<Activity> Read(TwilioForm form)
    {
        if (TwilioStatus.Is(form))
            return [];
        var from = form.Required("From");
        var message = TwilioInbound.Read(form, ChannelIds.TwilioSms, from);
        // Short codes and names are machines: an answer is charged and read by nobody, or makes a loop.
        if (!TwilioNumber.Is(from))
            return [];
        return (TwilioOptOut.Handled(form) ?? TwilioOptOut.HandledBy(message.Text)) is { } handled
            ? TwilioOptOut.Read(handled, message)
            : [message];
    }
}
