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

    /// <summary>The caller is out of the queue.</summary>
    public const string QueueResult = $"{Root}/queue-result";

    /// <summary>What somebody of the team hears before the caller is put through.</summary>
    public const string Whisper = $"{Root}/whisper";

    /// <summary>Somebody of the team picked up a call that the bot placed, or pressed a key in it.</summary>
    public const string Team = $"{Root}/team";

    /// <summary>What became of joining them with a citizen.</summary>
    public const string TeamResult = $"{Root}/team-result";

    /// <summary>That call ended.</summary>
    public const string TeamStatus = $"{Root}/team-status";

    /// <summary>A citizen picks up when called back.</summary>
    public const string Called = $"{Root}/called";

    /// <summary>The call ended.</summary>
    public const string Status = $"{Root}/status";

    /// <summary>Twilio could not use our answer.</summary>
    public const string Fallback = $"{Root}/fallback";

    public static readonly IReadOnlyList<string> All =
    [
        Incoming, Menu, Recorded, RecordingStatus, DialResult, Wait, QueueResult, Whisper, Team, TeamResult, TeamStatus, Called, Status, Fallback,
    ];
}
