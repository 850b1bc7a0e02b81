using System.Globalization;
using AubmBot.BotFramework.Calls;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Twilio;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.TwilioVoice;

/// <summary>Reads a step of a call into what was done in it.</summary>
static class VoiceActivities
{
    /// <summary>Stops a recording that is taken up again: Record itself knows no pause (twilio.com/docs/voice/twiml/record).</summary>
    public const string PauseKey = "1";

    static readonly string[] Ended = ["completed", "busy", "failed", "no-answer", "canceled"];

    public static Activity? Read(VoiceStep step)
    {
        var (form, call) = (step.Form, step.Form.Required("CallSid"));
        var activity = step.Door switch
        {
            VoiceDoor.Incoming => Activity.Event(EventNames.CallStarted),
            VoiceDoor.Menu => Keyed(form) ?? Spoken(form) ?? Activity.Event(EventNames.CallSilent),
            VoiceDoor.Recorded => Recorded(form) ?? Activity.Event(EventNames.CallSilent),
            VoiceDoor.DialResult => Event(EventNames.CallTransferred, Talked(form) ? "talked" : "missed"),
            VoiceDoor.Wait => ActivityValues.Event(
                EventNames.CallWaiting, ("place", form["QueuePosition"]), ("waited", form["QueueTime"]), ("average", form["AvgQueueTime"]), ("key", form["Digits"])),
            VoiceDoor.QueueResult => Event(EventNames.CallQueueLeft, form["QueueResult"] ?? ""),
            VoiceDoor.Whisper when form["Digits"] is null => ActivityValues.Event(EventNames.CallAnnounced, ("request", step["request"])),
            VoiceDoor.Team when !IsMachine(form) => ActivityValues.Event(
                EventNames.CallOffered, ("request", step["request"]), ("offer", step["offer"]), ("key", form["Digits"])),
            VoiceDoor.TeamResult => ActivityValues.Event(
                EventNames.CallConnected, ("request", step["request"]), ("result", step["queue"] is not null || Talked(form) ? "talked" : "missed")),
            VoiceDoor.TeamStatus when Ended.Contains(form["CallStatus"]) => OfferOver(step),
            VoiceDoor.Status when Ended.Contains(form["CallStatus"]) => new Activity { Type = ActivityTypes.EndOfConversation },
            _ => null,
        };
        if (activity is null)
            return null;
        activity.Id = step.Id;
        activity.ChannelId = ChannelIds.TwilioVoice;
        // What is whispered to the team belongs to the caller's own call.
        activity.Conversation = new ConversationAccount { Id = step.Door == VoiceDoor.Whisper ? form["ParentCallSid"] ?? call : call };
        activity.From = new ChannelAccount { Id = step.IsTeams ? activity.Conversation.Id : Caller(form, call) };
        activity.Recipient = new ChannelAccount { Id = form["To"] };
        activity.Locale = step["lang"];
        activity.DeliveryMode = activity.Type == ActivityTypes.EndOfConversation ? null : "expectReplies";
        return activity;
    }

    static Activity? Keyed(TwilioForm form) => form["Digits"] is { } digits ? Activity.Message(digits) : null;

    static Activity? Spoken(TwilioForm form)
    {
        if (form["SpeechResult"] is not { } words)
            return null;
        var heard = Activity.Message(words);
        // NaN and infinity are numbers to the parser, and none that JSON could hold.
        if (double.TryParse(form["Confidence"], NumberStyles.Float, CultureInfo.InvariantCulture, out var confidence) && confidence is >= 0 and <= 1)
            heard.HeardWith(confidence);
        return heard;
    }

    // A duration of -1 or 0: nothing was said. Keys that mean the same everywhere end a recording that is not wanted.
    static Activity? Recorded(TwilioForm form)
    {
        var recording = RecordingOf(form);
        if (form["Digits"] is not ("0" or "9" or "*"))
            return recording is null ? null : new Activity { Attachments = [recording.ToAttachment()] };
        var pressed = Keyed(form)!;
        if (recording is not null)
            pressed.Discard(recording);
        return pressed;
    }

    static Recording? RecordingOf(TwilioForm form) =>
        form["RecordingSid"] is { } sid && form["RecordingUrl"] is { } url
        && int.TryParse(form["RecordingDuration"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? new Recording(sid, url, seconds, form["Digits"] == PauseKey)
            : null;

    // A mailbox does not press 1: without that the legs were never joined (twilio.com/docs/voice/twiml/dial, DialBridged).
    static bool Talked(TwilioForm form) => form["DialBridged"] == "true" && form["DialCallStatus"] is "completed" or "answered";

    /// <summary>A mailbox or a fax picked up (twilio.com/docs/voice/answering-machine-detection).</summary>
    static bool IsMachine(TwilioForm form) => form["AnsweredBy"] is { } by && (by.StartsWith("machine", StringComparison.Ordinal) || by == "fax");

    static Activity OfferOver(VoiceStep step)
    {
        var over = ActivityValues.Event(ActivityTypes.EndOfConversation, ("request", step["request"] ?? ""), ("offer", step["offer"]));
        (over.Type, over.Name) = (ActivityTypes.EndOfConversation, null);
        return over;
    }

    static Activity Event(string name, string value)
    {
        var happened = Activity.Event(name);
        happened.Value = ActivityData.String(value);
        return happened;
    }

    // Withheld numbers come as words or as what the letters of "anonymous" stand for on a keypad: they are nobody's.
    static string Caller(TwilioForm form, string call) =>
        form["From"] is ['+', ..] number && number is not ("+266696687" or "+86282452253" or "+7378742833" or "+2562533") ? number : call;
}
