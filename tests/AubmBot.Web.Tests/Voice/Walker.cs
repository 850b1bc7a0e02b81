using System.Globalization;
using System.Text.RegularExpressions;

namespace AubmBot.Web.Tests.Voice;

/// <summary>Goes every way that keys lead, each from a fresh call; a place is what is heard there.</summary>
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
            var place = PlaceOf(caller);
            if (place == End || !seen.Add(place))
                continue;
            foreach (var key in Keys(caller))
            {
                await DoAsync(caller = await ReplayAsync(path), key);
                (_ways.TryGetValue(place, out var ways) ? ways : _ways[place] = []).Add(PlaceOf(caller));
                if (!seen.Contains(PlaceOf(caller)))
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
        _ => caller.PressAsync(key),
    };

    static IEnumerable<string> Keys(Caller caller) => caller switch
    {
        { Record: not null } => ["speaks", "speaks and pauses"],
        { Gather: { } gather } when gather.Attribute("numDigits") is null => ["0#"],
        _ => Offered().Matches(caller.Heard).Select(offer => offer.Groups[1].Value).Where(key => key is not ("0" or "9")).Distinct().Append("0"),
    };

    static string PlaceOf(Caller caller) => caller.HasEnded || caller.Dial is not null ? End : Digit().Replace(caller.Heard, "");

    [GeneratedRegex(@"(?:tapez|اضغطوا على) (\d)\.")]
    private static partial Regex Offered();

    // References differ from call to call: the place is the same.
    [GeneratedRegex(@"(\d ){2,}\d")]
    private static partial Regex Digit();
}
