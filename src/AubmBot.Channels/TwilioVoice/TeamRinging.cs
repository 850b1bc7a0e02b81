using System.Globalization;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Twilio;

namespace AubmBot.Channels.TwilioVoice;

/// <summary>Calls somebody of the team (twilio.com/docs/voice/api/call-resource); a machine that picks up is told from a person.</summary>
sealed class TeamRinging(VoiceOptions options, TwilioOptions twilio, TwilioApi api)
{
    /// <summary>Only configured numbers are called here; the address holds no more than whose turn it is.</summary>
    public Task<SendOutcome> RingAsync(string member, string request, int offer, CancellationToken cancellationToken)
    {
        if (options.CallsStopped() || !options.AgentNumbers.Contains(member))
            return Task.FromResult(SendOutcome.Failed(SendFailure.NotTrusted));
        var about = string.Create(CultureInfo.InvariantCulture, $"request={Uri.EscapeDataString(request)}&offer={offer}");
        return api.PostAsync(
            "Calls",
            [
                new("To", member),
                new("From", options.From),
                new("Url", $"{twilio.PublicBaseUrl}{VoiceDoor.Team}?{about}"),
                new("StatusCallback", $"{twilio.PublicBaseUrl}{VoiceDoor.TeamStatus}?{about}"),
                new("Timeout", "20"),
                new("MachineDetection", "Enable"),
            ],
            cancellationToken);
    }
}
