// Calls the hotline of a running AubmBot as Twilio does, many at once, over HTTP: greeting, language, menus, an answer, a question
// in words, a complaint with recorded words, a team that does not answer, the queue, the end. Every step is timed on its own; one that is no TwiML ends it with 1.
// Settings are environment variables; calls.sh builds and starts it and names them.
#:property PublishAot=false
#:property Nullable=disable
#:property ImplicitUsings=enable
#:property InvariantGlobalization=true
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

static string E(string k, string d) => Environment.GetEnvironmentVariable(k) is { Length: > 0 } v ? v : d;
int port = int.Parse(E("PORT", "5090")), atOnce = int.Parse(E("CALLS", "50")), rounds = int.Parse(E("ROUNDS", "20")), warm = int.Parse(E("WARM", "4"));
string token = E("TOKEN", ""), account = E("ACCOUNT", ""), publicUrl = E("PUBLIC", "https://bot.example.org");
var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = atOnce }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
var times = new ConcurrentDictionary<string, ConcurrentBag<double>>();
int failed = 0, number = 0;

// What is pressed or said at each step, and what the step is called in the table.
(string Name, string Key, string Value)[] walk =
[
    ("language by key", "Digits", "2"), ("menu to a group", "Digits", "4"), ("answer by key", "Digits", "1"), ("back to the group", "Digits", "*"),
    ("question in words", "SpeechResult", "quels sont vos horaires d'ouverture"), ("back to the menu", "Digits", "*"), ("complaint begun", "Digits", "3"),
    ("category", "Digits", "1"), ("consent", "Digits", "1"), ("consent to record", "Digits", "1"), ("words recorded, a ticket", "RecordingDuration", "12"),
];

await RunAsync(warm, measured: false);
var clock = Stopwatch.StartNew();
await RunAsync(rounds, measured: true);
clock.Stop();
var all = times.Values.SelectMany(v => v).Order().ToArray();
Console.WriteLine($"{atOnce} calls at once, {atOnce * rounds} calls, {all.Length} steps, {all.Length / clock.Elapsed.TotalSeconds:F0} steps/s, failed {failed}");
Console.WriteLine("| step | p50 ms | p99 ms | longest ms |\n|---|---|---|---|");
string[] queue = ["person asked for", "nobody answers, the queue", "round of the queue", "star in the queue", "out of the queue"];
foreach (var name in new[] { "greeting" }.Concat(walk.Select(w => w.Name)).Concat(queue).Append("hung up"))
    Print(name, [.. times[name].Order()]);
Print("every step", all);
return failed > 0 || all.Length == 0 ? 1 : 0;

void Print(string name, double[] sorted) => Console.WriteLine($"| {name} | {At(sorted, .5):F1} | {At(sorted, .99):F1} | {sorted[^1]:F1} |");
static double At(double[] sorted, double part) => sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(sorted.Length * part) - 1)];

Task RunAsync(int calls, bool measured) => Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
{
    for (int i = 0; i < calls; i++) await CallAsync(measured);
}));

async Task CallAsync(bool measured)
{
    int n = Interlocked.Increment(ref number);
    string sid = $"CA{n:D8}{Guid.NewGuid():N}"[..34], from = $"+2126{n % 100_000_000:D8}";
    var answer = await StepAsync("greeting", "/api/twilio-voice", [("CallStatus", "ringing")]);
    foreach (var (name, key, value) in walk)
    {
        var verb = Regex.Match(answer, "<(Gather|Record) [^>]*?action=\"([^\"]+)\"");
        if (!verb.Success) { Interlocked.Increment(ref failed); return; }
        (string, string)[] fields = key == "RecordingDuration"
            ? [(key, value), ("RecordingSid", $"RE{sid[2..]}"), ("RecordingUrl", $"http://127.0.0.1:9/Recordings/RE{sid[2..]}"), ("Digits", "#")]
            : key == "SpeechResult" ? [(key, value), ("Confidence", "0.91")] : [(key, value), ("msg", "Gather End")];
        answer = await StepAsync(name, WebUtility.HtmlDecode(verb.Groups[2].Value), fields);
    }
    answer = await StepAsync("person asked for", Attribute(answer, "Gather", "action"), [("Digits", "0"), ("msg", "Gather End")]);
    answer = await StepAsync("nobody answers, the queue", Attribute(answer, "Dial", "action"), [("DialCallStatus", "no-answer"), ("DialBridged", "false")]);
    string wait = Attribute(answer, "Enqueue", "waitUrl"), left = Attribute(answer, "Enqueue", "action");
    for (int waited = 5; waited < 150; waited += 40)
        answer = await StepAsync("round of the queue", wait, [("QueuePosition", "7"), ("QueueTime", $"{waited}"), ("AvgQueueTime", "90"), ("CurrentQueueSize", "50")]);
    await StepAsync("star in the queue", Attribute(answer, "Gather", "action"), [("Digits", "*"), ("QueueTime", "130"), ("QueuePosition", "7")]);
    answer = await StepAsync("out of the queue", left, [("QueueResult", "leave"), ("QueueTime", "131")]);
    if (!answer.Contains("<Gather")) Interlocked.Increment(ref failed);
    await StepAsync("hung up", "/api/twilio-voice/status", [("CallStatus", "completed"), ("CallDuration", "60")]);

    string Attribute(string document, string verb, string name)
    {
        var found = Regex.Match(document, $"<{verb} [^>]*?{name}=\"([^\"]+)\"");
        if (!found.Success) { Interlocked.Increment(ref failed); Console.Error.WriteLine($"no {verb}"); }
        return found.Success ? WebUtility.HtmlDecode(found.Groups[1].Value) : "/api/twilio-voice/fallback";
    }

    async Task<string> StepAsync(string name, string path, (string Key, string Value)[] fields)
    {
        var form = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["AccountSid"] = account, ["ApiVersion"] = "2010-04-01", ["CallSid"] = sid, ["CallStatus"] = "in-progress", ["Direction"] = "inbound",
            ["From"] = from, ["Caller"] = from, ["To"] = "+212523000000",
        };
        foreach (var (k, v) in fields) form[k] = v;
        var signed = HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(publicUrl + path + string.Concat(form.Select(f => f.Key + f.Value))));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("X-Twilio-Signature", Convert.ToBase64String(signed));
        long began = Stopwatch.GetTimestamp();
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        if (measured) times.GetOrAdd(name, _ => []).Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        if (!response.IsSuccessStatusCode) { Interlocked.Increment(ref failed); Console.Error.WriteLine($"{name}: {(int)response.StatusCode}"); }
        return body;
    }
}
