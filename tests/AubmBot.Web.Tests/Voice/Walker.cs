using System.Globalization;
using System.Text.RegularExpressions;

namespace AubmBot.Web.Tests.Voice;

/// <summary>
/// Goes every way that a caller can, each in a call of its own from the greeting on: its last step is asked for twice, which must
/// change nothing, and there it is hung up. A place is what is heard; from a place that is known no way is gone again.
/// </summary>
/// <param name="hotline">Who is called.</param>
/// <param name="from">How the callers' numbers begin; <c>anonymous</c> for callers without one.</param>
/// <param name="reference">Of a ticket that can be asked for.</param>
sealed partial class Walker(Hotline hotline, string from, string reference)
{
    public const string End = "(end)";
    const int AtOnce = 8;
    readonly Dictionary<string, int> _depths = [];
    readonly HashSet<string> _asked = [];
    readonly List<(string From, string Deed, string To)> _walked = [];
    int _calls;

    /// <summary>Everything that was heard anywhere.</summary>
    public IReadOnlyCollection<string> Places => _depths.Keys;

    /// <summary>Where each deed led, from each place.</summary>
    public IReadOnlyCollection<(string From, string Deed, string To)> Ways => _walked;

    public int Calls => _calls;

    /// <summary>The most steps that a caller who wants to be done needs in all, through each place.</summary>
    public IReadOnlyDictionary<string, int> Steps()
    {
        var left = StepsToAnEnd();
        return _depths.ToDictionary(place => place.Key, place => left.TryGetValue(place.Key, out var steps) ? place.Value + steps : int.MaxValue);
    }

    public async Task WalkAsync()
    {
        for (var open = new List<Way>([new Way("", [])]); open.Count > 0;)
        {
            var callers = new Caller[open.Count];
            await TogetherAsync(callers, async i => callers[i] = await WalkAsync(open[i].Deeds));
            await TwiceAsync(callers);
            await TogetherAsync(callers, i => callers[i].HangUpAsync());
            open = [.. open.Zip(callers).SelectMany(walked => Arrive(walked.First, walked.Second))];
        }
    }

    // The ways on; none from where somebody was before.
    IEnumerable<Way> Arrive(Way way, Caller caller)
    {
        var place = PlaceOf(caller, way);
        if (way.From.Length > 0)
            _walked.Add((way.From, way.Deeds[^1], place));
        if (place == End || !_depths.TryAdd(place, way.Deeds.Count + 1))
            return [];
        var hopeless = Deeds.Asked(caller) is { } asked && _asked.Add(asked) ? Deeds.Hopeless : [];
        return Deeds.Of(caller, reference).Concat(hopeless).Select(deed => new Way(place, [.. way.Deeds, deed]));
    }

    // A caller of their own each time: what one number may ask for in a day is limited.
    async Task<Caller> WalkAsync(IReadOnlyList<string> deeds)
    {
        var number = Interlocked.Increment(ref _calls);
        var caller = new Caller(hotline.Bot.Http, from[0] == '+' ? string.Create(CultureInfo.InvariantCulture, $"{from}{number:D8}") : from);
        await caller.DialAsync();
        foreach (var deed in deeds)
            await Deeds.DoAsync(caller, deed);
        return caller;
    }

    // Twilio asks again: the same verbs, and no row more.
    async Task TwiceAsync(Caller[] callers)
    {
        var rows = await WalkTests.RowsAsync(hotline.Bot);
        await TogetherAsync(callers, async i => TwimlSchema.Read(await callers[i].AskAgainAsync()).ToString().ShouldBe(callers[i].Document.ToString()));
        (await WalkTests.RowsAsync(hotline.Bot)).ShouldBe(rows);
    }

    Dictionary<string, int> StepsToAnEnd()
    {
        var steps = new Dictionary<string, int> { [End] = 0 };
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (from, _, to) in _walked)
                if (steps.TryGetValue(to, out var left) && left + 1 < steps.GetValueOrDefault(from, int.MaxValue))
                    (steps[from], changed) = (left + 1, true);
        }
        return steps;
    }

    static Task TogetherAsync(Caller[] callers, Func<int, Task> act) => Parallel.ForAsync(
        0, callers.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
        async (i, _) => await act(i));

    static string PlaceOf(Caller caller, Way way) => caller switch
    {
        { HasEnded: true } => End,
        { LeavesQueue: true } => $"{way.From} (leaves by {way.Deeds[^1]})",
        _ => Reference().Replace(caller.Heard, ""),
    };

    // References differ from call to call: the place is the same.
    [GeneratedRegex(@"(\d ){2,}\d")]
    private static partial Regex Reference();

    sealed record Way(string From, IReadOnlyList<string> Deeds);
}
