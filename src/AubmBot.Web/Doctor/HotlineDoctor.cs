using System.Globalization;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.TwilioVoice;
using AubmBot.Core.Conversations;
using AubmBot.Web.Team;

namespace AubmBot.Web.Doctor;

/// <summary>What of the hotline is on, off, or set without what it needs.</summary>
static class HotlineDoctor
{
    const string From = "Channels:Twilio:VoiceFrom";
    static readonly string[] VoiceKeys = ["AgentNumbers", "AllowedPrefixes", "CallsStopped"];

    public static IEnumerable<Diagnosis> Examine(IConfiguration configuration)
    {
        var hasLine = !string.IsNullOrWhiteSpace(configuration[From]);
        yield return Checked("Recordings", () => Recordings(TeamOptions.Read(configuration).Token is not null, hasLine));
        yield return Checked("Spoken words", () => Words((configuration.GetSection(ConversationOptions.Section).Get<ConversationOptions>() ?? new()).Checked().LeastConfidence));
        if (!hasLine)
            foreach (var key in VoiceKeys.Select(key => $"{VoiceOptions.Section}:{key}").Where(key => !string.IsNullOrWhiteSpace(configuration[key])))
                yield return new Diagnosis("Hotline", $"half: {key} is set, but there is no line (set {From})", MustMend: true);
    }

    static Diagnosis Recordings(bool hasToken, bool hasLine) => new("Recordings", (hasToken, hasLine) switch
    {
        (true, _) => "on: the team hears them with Team:Token",
        (false, true) => "half: callers can leave messages, and nobody can hear them (set Team:Token)",
        (false, false) => "off (to switch it on, set Team:Token)",
    });

    static Diagnosis Words(double least) => new("Spoken words", least == 0
        ? "every one is believed: Conversations:LeastConfidence is 0"
        : string.Create(CultureInfo.InvariantCulture, $"asked back below a confidence of {least} (Conversations:LeastConfidence)"));

    static Diagnosis Checked(string about, Func<Diagnosis> examine)
    {
        try
        {
            return examine();
        }
        catch (Exception problem) when (problem is ConfigurationProblemException or InvalidOperationException)
        {
            return new Diagnosis(about, problem.Message, MustMend: true);
        }
    }
}
