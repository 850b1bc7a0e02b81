using System.Globalization;
using AubmBot.BotFramework.Calls;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.TwilioVoice;

/// <summary>Writes what was said as verbs: sayings, and then what the caller is to do. Depends on nothing but the step and what was said.</summary>
sealed class VoiceAnswers(
    VoiceOptions options, ILanguages languages, VoiceSayings sayings, SpeechHints hints, QueueAnswers queue, TeamAnswers team)
{
    const string Apology = "hotline.apology";

    // twilio.com/docs/voice/twiml/gather#hints
    const int MostHints = 500, LongestHint = 100;

    public WebhookAnswer Write(VoiceStep step, IReadOnlyList<Activity> said)
    {
        var says = said.Where(activity => activity.Type == ActivityTypes.Message).ToList();
        var language = sayings.Language(says.Count > 0 ? says[0].Locale : step["lang"]);
        using var twiml = new Twiml();
        if (step.Door is VoiceDoor.Team or VoiceDoor.TeamResult)
            team.Offer(twiml, said, says, step);
        else if (step.Door == VoiceDoor.Wait)
            queue.Wait(twiml, said, says, step, language);
        else if (said.FirstOrDefault(activity => activity is { Type: ActivityTypes.Event, Name: EventNames.HandoffInitiate }) is { } handoff)
            Dial(sayings.Say(twiml, says), step, language, handoff);
        else if (said.Any(activity => activity is { Type: ActivityTypes.Event, Name: EventNames.CallQueued }))
            QueueAnswers.Enter(sayings.Say(twiml, says), step, language);
        else if (said[^1].Type == ActivityTypes.EndOfConversation || says.Count == 0)
            sayings.Say(twiml, says).Hangup();
        else if (step.Door == VoiceDoor.Whisper)
            team.Whisper(twiml, says);
        else if (says[^1].Expects() == Expectation.Recording)
            Record(sayings.Say(twiml, says), step, language);
        else
            Gather(twiml, says, step, language);
        return twiml.ToAnswer();
    }

    /// <summary>When nothing else can be said: in every language, with a way to leave a message.</summary>
    public WebhookAnswer Apologise(VoiceStep? step)
    {
        using var twiml = new Twiml();
        // Nobody of the team leaves a message to the team.
        if (step?.IsTeams == true)
            return twiml.Hangup().ToAnswer();
        foreach (var language in languages.All.Reverse())
            sayings.Say(twiml, language.Code, Apology);
        // A queue plays no recording: its next round may go better.
        if (step?.Door == VoiceDoor.Wait)
            return twiml.Pause(5).ToAnswer();
        var next = step?.Number + 1 ?? 1;
        Record(twiml, string.Create(CultureInfo.InvariantCulture, $"{VoiceDoor.Recorded}?step={next}"), "#");
        return twiml.Hangup().ToAnswer();
    }

    void Gather(Twiml twiml, List<Activity> says, VoiceStep step, string language)
    {
        var digits = says[^1].Expects() == Expectation.Digits;
        // Keys are read until a pause or #; a single one at once, whichever it is.
        twiml.Start(
            "Gather", ("input", "dtmf speech"), ("action", step.Next(VoiceDoor.Menu, language)), ("actionOnEmptyResult", "true"),
            ("language", Voices.Of(language).GatherLanguage), ("hints", Hints(says[^1], language)), ("bargeIn", "true"), ("speechTimeout", "auto"),
            ("timeout", digits ? "8" : "6"), ("finishOnKey", digits ? "#" : ""), digits ? ("method", "POST") : ("numDigits", "1"));
        sayings.Say(twiml, says).End();
    }

    static void Record(Twiml twiml, VoiceStep step, string language)
    {
        Record(twiml, step.Next(VoiceDoor.Recorded, language), $"#{VoiceActivities.PauseKey}09*");
        // Reached only when nothing was recorded: then Twilio calls no action.
        twiml.Element("Redirect", step.Next(VoiceDoor.Menu, language));
    }

    static void Record(Twiml twiml, string action, string endsOn) => twiml.Element(
        "Record", null, ("action", action), ("maxLength", "120"), ("timeout", "5"), ("finishOnKey", endsOn), ("playBeep", "true"),
        ("recordingStatusCallback", VoiceDoor.RecordingStatus), ("recordingStatusCallbackEvent", "completed absent"));

    // Only configured numbers are called: no text of a caller ever reaches a Dial. The address names the request, and nobody.
    void Dial(Twiml twiml, VoiceStep step, string language, Activity handoff)
    {
        var whisper = $"{VoiceDoor.Whisper}?request={Uri.EscapeDataString(ActivityData.Read(handoff.Value, "request") ?? "")}";
        twiml.Start(
            "Dial", ("action", step.Next(VoiceDoor.DialResult, language)), ("timeout", "20"), ("answerOnBridge", "true"), ("callerId", options.From));
        foreach (var number in options.AgentNumbers)
            twiml.Element("Number", number, ("url", whisper));
        twiml.End();
    }

    // What was offered comes first, so that it is never what the limit cuts off.
    string Hints(Activity asked, string language) => string.Join(',', (asked.SuggestedActions?.Actions ?? []).Select(action => action.Title ?? "")
        .Concat(hints.Of(asked.ExpectedWords(), language)).Select(hint => hint.Replace(',', ' ').Trim())
        .Where(hint => hint.Length is > 0 and <= LongestHint).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostHints));
}
