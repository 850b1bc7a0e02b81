using System.Globalization;
using System.Text.RegularExpressions;

namespace AubmBot.Web.Tests.Voice;

/// <summary>
/// Goes every way that keys lead, each from a fresh call; a place is what is heard there. Where a telephone of the team rings,
/// it is answered or not; where there is a queue, the caller waits, or leaves.
/// </summary>
sealed partial class Walker(HttpClient http, string languageKey)
{
    const string End = "(end)";
    readonly Dictionary<string, HashSet<string>> _ways = [];
    int _calls;

    /// <summary>Everything that was heard anywhere.</summary>
    public IReadOnlyCollection<string> Places => _ways.Keys;

    public async Task WalkAsync()
    {
        var open = new Queue<string[]>([[languageKey]]);
        var seen = new HashSet<string>();
        while (open.TryDequeue(out var path))
        {
            var caller = await ReplayAsync(path);
            var place = PlaceOf(caller, path[^1]);
            if (place == End || !seen.Add(place))
                continue;
            foreach (var key in Keys(caller))
            {
                await DoAsync(caller = await ReplayAsync(path), key);
                (_ways.TryGetValue(place, out var ways) ? ways : _ways[place] = []).Add(PlaceOf(caller, key));
                if (!seen.Contains(PlaceOf(caller, key)))
                    open.Enqueue([.. path, key]);
            }
        }
    }

    /// <summary>Fewest further steps from each place to an answer's end, a person, a callback, a message or a goodbye.</summary>
    public IReadOnlyDictionary<string, int> StepsToAnEnd()
    {
        var steps = new Dictionary<string, int> { [End] = 0 };
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (place, ways) in _ways)
            {
                var nearest = ways.Where(steps.ContainsKey).Select(way => steps[way] + 1).DefaultIfEmpty(int.MaxValue).Min();
                if (nearest < steps.GetValueOrDefault(place, int.MaxValue))
                    (steps[place], changed) = (nearest, true);
            }
        }
        return steps;
    }

    // A caller of their own each time: what one number may ask for in a day is limited.
    async Task<Caller> ReplayAsync(string[] path)
    {
        var caller = new Caller(http, string.Create(CultureInfo.InvariantCulture, $"+2126{++_calls:D8}"));
        await caller.DialAsync();
        foreach (var key in path)
            await DoAsync(caller, key);
        return caller;
    }

    static Task DoAsync(Caller caller, string key) => key switch
    {
        "speaks" => caller.SpeakAfterToneAsync(),
        "speaks and pauses" => caller.SpeakAfterToneAsync(key: "1"),
        "nobody answers" => caller.DialledAsync("no-answer", bridged: false),
        "they talk" => caller.DialledAsync("completed", bridged: true),
        "waits" => caller.WaitAsync(place: 2, waited: caller.Waited + 50, average: 95),
        "leaves" => caller.LeaveQueueAsync("leave"),
        "is taken" => caller.LeaveQueueAsync("bridged"),
        _ => caller.PressAsync(key),
    };

    static IEnumerable<string> Keys(Caller caller) => caller switch
    {
        { Record: not null } => ["speaks", "speaks and pauses"],
        { Dial: not null } => ["nobody answers", "they talk"],
        { Enqueue: not null } => ["waits"],
        { LeavesQueue: true } => ["leaves"],
        { IsWaiting: true } => [.. Offered().Matches(caller.Heard).Select(offer => offer.Groups[1].Value), "*", "waits", "is taken"],
        { Gather: { } gather } when gather.Attribute("numDigits") is null => ["0#"],
        _ => Offered().Matches(caller.Heard).Select(offer => offer.Groups[1].Value).Where(key => key is not ("0" or "9")).Distinct().Append("0"),
    };

    static string PlaceOf(Caller caller, string cameBy) => caller switch
    {
        { HasEnded: true } => End,
        { LeavesQueue: true } => $"(leaves by {cameBy})",
        _ => Digit().Replace(caller.Heard, ""),
    };

    [GeneratedRegex(@"(?:tapez|اضغطوا على) (\d)\.")]
    private static partial Regex Offered();

    // References differ from call to call: the place is the same.
    [GeneratedRegex(@"(\d ){2,}\d")]
    private static partial Regex Digit();
}
