using System.Globalization;
using AubmBot.Channels.TwilioSms;
using AubmBot.Channels.TwilioVoice;

namespace AubmBot.Web.Doctor;

/// <summary>What text messages and calls may cost at most, as the keys stand.</summary>
static class LimitsDoctor
{
    public static IEnumerable<Diagnosis> Examine(IConfiguration configuration)
    {
        if (TwilioSmsOptions.Read(configuration) is { Limits: var limits })
            yield return new Diagnosis("Text messages", limits.IsStopped
                ? "stopped by Channels:Twilio:SmsStopped"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"at most {limits.MostADay} in 24 hours, {limits.MostUnaskedADay} to a number that did not ask there, to {string.Join(", ", limits.Prefixes)}"));
        if (VoiceOptions.Read(configuration) is { } voice)
            yield return new Diagnosis("Team on the phone", voice.CallsStopped()
                ? "stopped by Channels:Voice:CallsStopped"
                : voice.AgentNumbers.Count == 0
                ? "nobody: no person, no queue, no callback by the bot (to change that, set Channels:Voice:AgentNumbers)"
                : string.Create(CultureInfo.InvariantCulture, $"telephones: {voice.AgentNumbers.Count}; callbacks to {string.Join(", ", voice.AllowedPrefixes)}"));
    }
}
