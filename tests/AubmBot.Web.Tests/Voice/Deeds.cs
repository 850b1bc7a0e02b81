using System.Text.RegularExpressions;

namespace AubmBot.Web.Tests.Voice;

/// <summary>
/// What a caller can do at each point of a call: every key that is offered and those that always work, numbers right and wrong,
/// words after a tone, a place in the queue; and three ways of never doing what is asked.
/// </summary>
static partial class Deeds
{
    /// <summary>After as many turns without anything usable a caller must have been led somewhere.</summary>
    const int Patience = 12;

    const string Silent = "says nothing any more", Wrong = "presses wrong keys only", Mumbling = "says what nobody understands";

    /// <summary>Gone on with to their end. Only the question is asked again then: once for each question is enough.</summary>
    public static IReadOnlyList<string> Hopeless { get; } = [Silent, Wrong, Mumbling];

    /// <summary>What is asked: what the recogniser listens for, and the keys; null where nothing is.</summary>
    public static string? Asked(Caller caller) => caller switch
    {
        { IsWaiting: true } => null,
        { Gather: { } gather } => $"{gather.Attribute("hints")?.Value} {gather.Attribute("numDigits")?.Value} {string.Concat(Offered(caller))}",
        { Record: not null } => caller.Heard,
        _ => null,
    };

    public static IEnumerable<string> Of(Caller caller, string reference) => caller switch
    {
        { Dial: not null } => ["nobody answers", "they talk"],
        { Enqueue: not null } => ["waits"],
        { LeavesQueue: true } => ["leaves"],
        { IsWaiting: true } => [.. Offered(caller), "*", "waits", "is taken"],
        { Record: not null } => ["speaks", "speaks and pauses", "0", "9", "*"],
        { Gather: { } gather } when gather.Attribute("numDigits") is null => ["0612345678#", $"{reference}#", "0#", "9#", "*#"],
        _ => Offered(caller).Concat(["0", "9", "*"]).Distinct(),
    };

    public static Task DoAsync(Caller caller, string deed) => deed switch
    {
        "speaks" => caller.SpeakAfterToneAsync(),
        "speaks and pauses" => caller.SpeakAfterToneAsync(key: "1"),
        "nobody answers" => caller.DialledAsync("no-answer", bridged: false),
        "they talk" => caller.DialledAsync("completed", bridged: true),
        "waits" => caller.WaitAsync(place: 2, waited: caller.Waited + 50, average: 95),
        "leaves" => caller.LeaveQueueAsync("leave"),
        "is taken" => caller.LeaveQueueAsync("bridged"),
        Silent => GoOnAsync(caller, _ => caller.StaySilentAsync()),
        Wrong => GoOnAsync(caller, turn => PressWrongAsync(caller, turn)),
        Mumbling => GoOnAsync(caller, _ => caller.Record is null ? caller.SayAsync(Mumbled(caller)) : caller.StaySilentAsync()),
        _ when caller.Record is not null => caller.SpeakAfterToneAsync(key: deed),
        _ => caller.PressAsync(deed),
    };

    static IEnumerable<string> Offered(Caller caller) => Offer().Matches(caller.Heard).Select(offer => offer.Groups[1].Value);

    // As the recogniser that listens writes it.
    static string Mumbled(Caller caller) => caller.Gather!.Attribute("language")?.Value == "ar-MA" ? "بررر تسوين ززز" : "brrr tsoin zzz";

    // Never a loop: a goodbye comes, or a person's telephone rings.
    static async Task GoOnAsync(Caller caller, Func<int, Task> act)
    {
        var heard = new List<string>();
        for (var turn = 0; caller is { Gather: not null } or { Record: not null }; turn++)
        {
            heard.Add(caller.Heard);
            turn.ShouldBeLessThan(Patience, $"asked and asked again: {string.Join(" | ", heard)}");
            await act(turn);
        }
    }

    static Task PressWrongAsync(Caller caller, int turn)
    {
        if (caller.Record is not null)
            return caller.StaySilentAsync();
        if (caller.Gather!.Attribute("numDigits") is null)
            return caller.PressAsync("5#");
        var wrong = "87654".Select(key => $"{key}").Except(Offered(caller)).FirstOrDefault("#");
        return caller.PressAsync(turn % 2 == 0 ? "#" : wrong);
    }

    [GeneratedRegex(@"(?:tapez|اضغطوا على) (\d)\.")]
    private static partial Regex Offer();
}
