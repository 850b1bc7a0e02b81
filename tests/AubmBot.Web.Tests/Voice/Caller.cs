using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace AubmBot.Web.Tests.Voice;

/// <summary>
/// Somebody on the telephone, played by what Twilio would do: posts signed forms, obeys the verbs of the answer, hears what
/// is said. Every document is held against the schema.
/// </summary>
public sealed class Caller(
    HttpClient http, string from = "+212612345678", string? callSid = null, string recordings = Caller.Api, string? to = null)
{
    public const string Token = "12345678901234567890123456789012", PublicUrl = "https://bot.example.org";
    public const string HotlineNumber = "+212523000000", Account = "ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    /// <summary>Where nobody answers: what a test does not expect must not leave the machine.</summary>
    public const string Api = "http://127.0.0.1:9";

    readonly string _call = callSid ?? $"CA{Guid.NewGuid():N}";
    int _recordings;
    XElement? _queue;
    bool _left;

    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Channels:Twilio:AccountSid"] = Account,
        ["Channels:Twilio:AuthToken"] = Token,
        ["Channels:Twilio:VoiceFrom"] = HotlineNumber,
        ["Channels:Twilio:ApiBaseUrl"] = Api,
        ["Channels:PublicBaseUrl"] = PublicUrl,
    };

    /// <summary>The document in force.</summary>
    public XElement Document { get; private set; } = new("Response");

    /// <summary>The last request, to be made again.</summary>
    public (string Path, (string, string)[] Fields) LastStep { get; private set; } = ("", []);

    /// <summary>Everything heard in the last step.</summary>
    public string Heard => string.Join(' ', Document.Descendants("Say").Select(say => say.Value));

    public XElement? Gather => Document.Element("Gather");

    public XElement? Record => Document.Element("Record");

    public XElement? Dial => Document.Element("Dial");

    public XElement? Enqueue => Document.Element("Enqueue");

    /// <summary>The document takes the caller out of the queue.</summary>
    public bool LeavesQueue => Document.Element("Leave") is not null;

    public bool HasEnded => Document.Element("Hangup") is not null && Gather is null && Record is null && Dial is null;

    /// <summary>In the queue, where a round is heard.</summary>
    public bool IsWaiting => _queue is not null && !_left && Enqueue is null;

    /// <summary>Seconds in the queue.</summary>
    public int Waited { get; private set; }

    public string CallSid => _call;

    public Task DialAsync() => StepAsync("/api/twilio-voice", ("CallStatus", "ringing"));

    public Task PressAsync(string keys)
    {
        var gather = Gather.ShouldNotBeNull($"somebody presses {keys}, but nothing is asked: {Document}");
        gather.Attribute("input")!.Value.ShouldContain("dtmf");
        if (gather.Attribute("numDigits") is { } most)
            keys.Length.ShouldBe(int.Parse(most.Value, System.Globalization.CultureInfo.InvariantCulture), $"keys are cut off: {Document}");
        var finish = gather.Attribute("finishOnKey")?.Value ?? "#";
        return ActAsync(gather, ("Digits", finish.Length > 0 ? keys.TrimEnd(finish[0]) : keys), ("msg", "Gather End"));
    }

    public Task SayAsync(string words, double confidence = 0.9) => ActAsync(
        Gather!, ("SpeechResult", words), ("Confidence", confidence.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)));

    public Task StaySilentAsync() => Record is null
        ? ActAsync(Gather!, ("Digits", ""), ("msg", "Gather End"))
        : StepAsync(Document.Element("Redirect")!.Value);

    /// <summary>The last recording, as Twilio names it.</summary>
    public string RecordingSid { get; private set; } = "";

    public string RecordingUrl => $"{recordings.TrimEnd('/')}/2010-04-01/Accounts/{Account}/Recordings/{RecordingSid}";

    public async Task SpeakAfterToneAsync(int seconds = 12, bool hangUp = false, string key = "#", Func<Caller, Task>? before = null)
    {
        (Record!.Attribute("finishOnKey")?.Value ?? "1234567890*#").ShouldContain(hangUp ? "#" : key, Case.Sensitive, "the key would not end the recording");
        RecordingSid = $"RE{++_recordings:D2}{_call[4..]}";
        if (before is not null)
            await before(this);
        await ActAsync(
            Record!, ("RecordingSid", RecordingSid), ("RecordingUrl", RecordingUrl), ("RecordingDuration", $"{seconds}"),
            ("Digits", hangUp ? "hangup" : key), ("CallStatus", hangUp ? "completed" : "in-progress"));
    }

    /// <summary>Twilio tells what became of the last recording's file.</summary>
    public async Task RecordingIsAsync(string status = "completed", int seconds = 12) =>
        (await PostAsync(
            "/api/twilio-voice/recording-status", ("RecordingSid", RecordingSid), ("RecordingUrl", RecordingUrl), ("RecordingStatus", status),
            ("RecordingDuration", $"{seconds}"))).StatusCode.ShouldBe(HttpStatusCode.OK);

    /// <summary>What becomes of a call to the team.</summary>
    public Task DialledAsync(string status, bool bridged) => ActAsync(Dial!, ("DialCallStatus", status), ("DialBridged", bridged ? "true" : "false"));

    /// <summary>A round of the queue, as Twilio asks for it while the caller waits.</summary>
    public Task WaitAsync(int place = 1, int waited = 0, int average = 0)
    {
        Waited = waited;
        return StepAsync(
            _queue.ShouldNotBeNull("nobody waits").Attribute("waitUrl")!.Value, ("QueuePosition", $"{place}"), ("QueueTime", $"{waited}"),
            ("AvgQueueTime", $"{average}"), ("CurrentQueueSize", $"{place}"), ("QueueSid", "QU33333333333333333333333333333333"));
    }

    /// <summary>Out of the queue, one way or the other.</summary>
    public Task LeaveQueueAsync(string result, int waited = 30)
    {
        _left = true;
        return StepAsync(_queue!.Attribute("action")!.Value, ("QueueResult", result), ("QueueTime", $"{waited}"));
    }

    public async Task HangUpAsync() =>
        (await PostAsync("/api/twilio-voice/status", ("CallStatus", "completed"), ("CallDuration", "9"))).StatusCode.ShouldBe(HttpStatusCode.OK);

    /// <summary>Twilio got no answer and asks once more.</summary>
    public async Task<string> AskAgainAsync()
    {
        var again = await PostAsync(LastStep.Path, LastStep.Fields);
        return await again.Content.ReadAsStringAsync();
    }

    public async Task StepAsync(string path, params (string, string)[] fields)
    {
        LastStep = (path, fields);
        var response = await PostAsync(path, fields);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/xml");
        Document = TwimlSchema.Read(await response.Content.ReadAsStringAsync());
        if (Enqueue is not null)
            (_queue, _left, Waited) = (Enqueue, false, 0);
    }

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var given = fields.Select(field => field.Name).ToHashSet();
        var all = new (string Name, string Value)[]
        {
            ("AccountSid", Account), ("ApiVersion", "2010-04-01"), ("CallSid", _call), ("CallStatus", "in-progress"), ("Direction", "inbound"),
            ("From", from), ("Caller", from), ("To", to ?? HotlineNumber),
        }.Where(field => !given.Contains(field.Name)).Concat(fields).ToArray();
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(all.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        request.Headers.Add("X-Twilio-Signature", Sign(PublicUrl + path, all));
        return http.SendAsync(request);
    }

    Task ActAsync(XElement verb, params (string, string)[] fields) => StepAsync(verb.Attribute("action")!.Value, fields);

    // As twilio.com/docs/usage/security tells it, written again here: the bot's own code is not its own witness.
    static string Sign(string url, IEnumerable<(string Name, string Value)> fields)
    {
        var signed = url + string.Concat(fields.OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => field.Name + field.Value));
#pragma warning disable CA5350 // Twilio's choice.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(Token), Encoding.UTF8.GetBytes(signed)));
#pragma warning restore CA5350
    }
}
