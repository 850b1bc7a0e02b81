using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.TwilioVoice;

/// <summary>
/// Writes what the team's own calls do. Nobody is joined with anybody who has not pressed a key: a mailbox presses none, and
/// hears no more than the agency's name.
/// </summary>
sealed class TeamAnswers(VoiceOptions options, VoiceSayings sayings)
{
    const string Greeting = "hotline.called";

    /// <summary>Somebody of the team hears what it is about, or is put through, or is thanked.</summary>
    public void Offer(Twiml twiml, IReadOnlyList<Activity> replies, List<Activity> says, VoiceStep step)
    {
        if (replies.FirstOrDefault(reply => reply.Name == EventNames.CallConnect) is { } connect)
            Connect(sayings.Say(twiml, says), connect);
        else if (replies[^1].Type == ActivityTypes.EndOfConversation)
            sayings.Say(twiml, says).Hangup();
        else
            Screen(twiml, $"{VoiceDoor.Team}?request={step["request"]}&offer={step["offer"]}", () => sayings.Say(twiml, says));
    }

    /// <summary>In the caller's own call: who presses is put through.</summary>
    public void Whisper(Twiml twiml, List<Activity> says) => Screen(twiml, VoiceDoor.Whisper, () => sayings.Say(twiml, says));

    /// <summary>A citizen who is called back: the agency's name, and a key. No turn: nothing about anybody is said.</summary>
    public WebhookAnswer Called(VoiceStep step)
    {
        if (step.Form["Digits"] is { } pressed)
            return Screened(pressed);
        using var twiml = new Twiml();
        var language = sayings.Language(step["lang"]);
        Screen(twiml, $"{VoiceDoor.Called}?lang={language}", () => sayings.Say(twiml, language, Greeting));
        return twiml.ToAnswer();
    }

    // An empty document puts the two through; anything else ends this leg, and the Dial goes on without it.
    public static WebhookAnswer Screened(string pressed)
    {
        if (pressed == "1")
            return Twiml.Empty;
        using var refused = new Twiml();
        return refused.Hangup().ToAnswer();
    }

    // The one number that is not configured: it called us, and is held against the prefixes once more. No machineDetection: on a
    // <Number> its result goes to an amdStatusCallback, too late for this (twilio.com/docs/voice/twiml/number). The key decides.
    void Connect(Twiml twiml, Activity connect)
    {
        var (request, number) = (ActivityData.Read(connect.Value, "request"), ActivityData.Read(connect.Value, "number"));
        if (options.CallsStopped())
        {
            twiml.Hangup();
            return;
        }
        if (number is null)
        {
            twiml.Start("Dial", ("action", $"{VoiceDoor.TeamResult}?request={request}&queue=1")).Element("Queue", QueueAnswers.Name).End();
            return;
        }
        if (!options.MayCall(number))
        {
            twiml.Hangup();
            return;
        }
        var called = $"{VoiceDoor.Called}?lang={sayings.Language(ActivityData.Read(connect.Value, "language"))}";
        twiml.Start("Dial", ("action", $"{VoiceDoor.TeamResult}?request={request}"), ("timeout", "30"), ("callerId", options.From))
            .Element("Number", number, ("url", called)).End();
    }

    static void Screen(Twiml twiml, string action, Action say)
    {
        twiml.Start("Gather", ("input", "dtmf"), ("numDigits", "1"), ("timeout", "8"), ("action", action));
        say();
        twiml.End().Hangup();
    }
}
