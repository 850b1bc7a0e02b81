namespace AubmBot.Channels.TwilioVoice;

/// <summary>The addresses of a call: each is one kind of step.</summary>
static class VoiceDoor
{
    public const string Root = "/api/twilio-voice";

    /// <summary>A call comes in.</summary>
    public const string Incoming = Root;

    /// <summary>Keys, words or silence.</summary>
    public const string Menu = $"{Root}/menu";

    /// <summary>Recorded words.</summary>
    public const string Recorded = $"{Root}/voicemail";

    /// <summary>The file of recorded words is there, or never will be.</summary>
    public const string RecordingStatus = $"{Root}/recording-status";

    /// <summary>Whether the team talked with the caller.</summary>
    public const string DialResult = $"{Root}/dial-result";

    /// <summary>What is heard in a queue, asked for again and again.</summary>
    public const string Wait = $"{Root}/wait";

    /// <summary>What somebody of the team hears before the caller is put through.</summary>
    public const string Whisper = $"{Root}/whisper";

    /// <summary>The call ended.</summary>
    public const string Status = $"{Root}/status";

    /// <summary>Twilio could not use our answer.</summary>
    public const string Fallback = $"{Root}/fallback";

    public static readonly IReadOnlyList<string> All = [Incoming, Menu, Recorded, RecordingStatus, DialResult, Wait, Whisper, Status, Fallback];
}
