using System.Globalization;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Channels.TwilioVoice;

/// <summary>Writes the queue (twilio.com/docs/voice/twiml/enqueue): into it, a round in it, out of it.</summary>
sealed class QueueAnswers(VoiceSayings sayings)
{
    /// <summary>Twilio makes the queue when the first caller enters it.</summary>
    public const string Name = "hotline";

    /// <summary>Key of the recording that is played between two sayings of the place.</summary>
    public const string Music = "hotline.music";

    public static void Enter(Twiml twiml, VoiceStep step, string language) => twiml.Element(
        "Enqueue", Name, ("action", step.Next(VoiceDoor.QueueResult, language)), ("waitUrl", $"{VoiceDoor.Wait}?lang={language}"), ("maxQueueSize", "50"));

    /// <summary>Said and played once; then Twilio asks for the next round. A key is taken at any moment.</summary>
    public void Wait(Twiml twiml, IReadOnlyList<Activity> replies, List<Activity> says, VoiceStep step, string language)
    {
        if (replies.Any(reply => reply.Name == EventNames.CallUnqueued))
        {
            sayings.Say(twiml, says).Element("Leave");
            return;
        }
        twiml.Start(
            "Gather", ("input", "dtmf"), ("numDigits", "1"), ("timeout", "3"), ("finishOnKey", ""),
            ("action", string.Create(CultureInfo.InvariantCulture, $"{VoiceDoor.Wait}?step={Round(step) + 1}&lang={language}")));
        sayings.Say(twiml, says);
        sayings.Play(twiml, language, Music);
        twiml.End();
    }

    // A key pressed once more, in the answer to a key, is another one.
    static int Round(VoiceStep step) =>
        int.TryParse(step.Form["QueueTime"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? Math.Max(seconds, step.Number) : step.Number;
}
