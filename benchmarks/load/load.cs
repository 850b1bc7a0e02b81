// Load generator + sink (plays the channel's connector) + verifier in one process, raw sockets, no packages.
// A turn is over when the server acknowledged the POST *and* its reply (matched by replyToId) reached the sink.
// Settings are environment variables; run.sh builds and starts it and names them.  origin: the project's own measuring kit.
#:property PublishAot=false
#:property Nullable=disable
#:property ImplicitUsings=enable
#:property ConcurrentGarbageCollection=false
#:property InvariantGlobalization=true
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
static string E(string k, string d) => Environment.GetEnvironmentVariable(k) is { Length: > 0 } v ? v : d;
static int I(string k, int d) => int.Parse(E(k, d.ToString()));
string name = E("NAME", "server"), cmd = E("CMD", ""), path = E("ROUTE", "/api/messages"), format = E("FORMAT", "activity");
int port = I("PORT", 3978), sinkPort = I("SINK_PORT", 4010), n = I("N", 10000), warm = I("WARM", 3000), users = I("USERS", 500),
    conns = I("CONNS", 64), rate = I("RATE", 0), expect = I("EXPECT", 1), timeout = I("TIMEOUT", 20), rounds = I("ROUNDS", 1), spid = I("SPID", 0);
string sink = $"http://127.0.0.1:{sinkPort}", tok = E("BEARER", ""), hdr = E("HEADER", ""), channel = E("CHANNEL", "directline");
string[] qs = E("QFILE", "") is { Length: > 0 } qf ? File.ReadAllLines(qf).Where(l => l.Trim().Length > 0).ToArray()
    : ["bonjour", "comment suivre mon dossier", "bghit n3ref fin wsel dossier dyali"];
qs = qs.Select(q => JsonEncodedText.Encode(q, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString()).ToArray();

var st = new Run("r0", 0); long sinkSeq = 0;
// ---------- sink
var ls = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
ls.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
ls.Bind(new IPEndPoint(IPAddress.Loopback, sinkPort)); ls.Listen(1024);
_ = Task.Run(async () => { while (true) { var s = await ls.AcceptAsync(); s.NoDelay = true; _ = SinkConn(s); } });
async Task SinkConn(Socket s)
{
    var buf = new byte[64 * 1024]; int have = 0; var outb = new byte[256];
    try
    {
        while (true)
        {
            int used;
            while ((used = Http.Parse(buf, have, out int bo, out int bl, out bool chunked)) > 0)
            {
                long now = Stopwatch.GetTimestamp();
                var body = chunked ? Http.Dechunk(buf.AsSpan(bo, bl)) : buf.AsSpan(bo, bl);
                var done = st.Reply(body, now);
                int m = Encoding.ASCII.GetBytes($"{{\"id\":\"s{Interlocked.Increment(ref sinkSeq)}\"}}", outb.AsSpan(128));
                int h = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {m}\r\n\r\n", outb);
                outb.AsSpan(128, m).CopyTo(outb.AsSpan(h));
                Buffer.BlockCopy(buf, used, buf, 0, have - used); have -= used;
                await s.SendAsync(outb.AsMemory(0, h + m), SocketFlags.None);
                done?.TrySetResult();
            }
            if (have == buf.Length) Array.Resize(ref buf, buf.Length * 2);
            int r = await s.ReceiveAsync(buf.AsMemory(have), SocketFlags.None);
            if (r <= 0) break; have += r;
        }
    }
    catch (SocketException) { }
    s.Dispose();
}

// ---------- server under test
Process proc = null; double startMs = 0, firstMs = 0; long t0 = Stopwatch.GetTimestamp();
if (cmd.Length > 0)
{
    proc = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec " + cmd + " >>\"${LOG:-/dev/null}\" 2>&1"]) { UseShellExecute = false });
    spid = proc.Id;
}
var ready = new Uri(E("READY_URL", $"http://127.0.0.1:{port}/"));
int rc = 1;
try
{
    bool up = false;
    while (!up && Stopwatch.GetElapsedTime(t0).TotalSeconds < 60 && proc?.HasExited != true)
        try
        {
            using var c = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            c.Connect(IPAddress.Loopback, ready.Port); c.ReceiveTimeout = 5000;
            c.Send(Encoding.ASCII.GetBytes($"GET {ready.PathAndQuery} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"));
            up = c.Receive(new byte[512]) > 12;
        }
        catch (SocketException) { Thread.Sleep(1); }
    if (!up) { Console.Error.WriteLine($"{name}: not ready"); return 2; }
    startMs = Stopwatch.GetElapsedTime(t0).TotalMilliseconds;
    long idle = Rss(spid);
    if (warm > 0 && expect > 0) { var f = await Load(1, 1, 0); firstMs = Stopwatch.GetElapsedTime(t0).TotalMilliseconds; }
    if (warm > 0) await Load(warm, conns, 0);
    rc = 0;
    for (int k = 0; k < rounds; k++)
    {
        double cpu0 = Cpu(spid), me0 = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
        var r = await Load(n, conns, rate);
        await Task.Delay(100); // late duplicates
        double cpu = (Cpu(spid) - cpu0) * 1e6 / n, me = (Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds - me0) * 1e6 / n;
        var lat = r.Lat(r.rep.Take(n)); var ack = r.Lat(r.ack.Take(n)); var L = expect > 0 ? lat : ack;
        double secs = (r.last - r.first) / (double)Stopwatch.Frequency;
        if (r.lost + r.dup + r.httpErr + r.stray > 0) rc = 1;
        Console.WriteLine($"{name} {n / secs:F0} {P(L, .5)} {P(L, .99)} {Rss(spid) / 1024.0:F0} | p95={P(L, .95)} p999={P(L, .999)} ack50={P(ack, .5)} ack99={P(ack, .99)} ack999={P(ack, .999)} " +
            $"cpu_us={cpu:F0} gen_us={me:F0} replies={r.replies} lost={r.lost} dup={r.dup} multi={r.multi} err={r.httpErr} stray={r.stray} start_ms={startMs:F0} first_reply_ms={firstMs:F0} idle_mb={idle / 1024.0:F0}");
    }
}
finally { if (proc is { HasExited: false }) { Process.Start("kill", ["-TERM", proc.Id.ToString()]).WaitForExit(); if (!proc.WaitForExit(5000)) proc.Kill(); } }
return rc;

string P(double[] a, double q) => a.Length == 0 ? "-" : a[Math.Min(a.Length - 1, (int)(q * a.Length))].ToString("F2");

async Task<Run> Load(int count, int cc, int rps)
{
    var r = new Run(Convert.ToHexString(BitConverter.GetBytes(Stopwatch.GetTimestamp())), count) { telegram = format == "telegram" }; st = r;
    int next = -1; var gate = rps > 0 ? new SemaphoreSlim(0) : null;
    r.first = Stopwatch.GetTimestamp();
    if (rps > 0) new Thread(() =>
    {
        int rel = 0; long s0 = Stopwatch.GetTimestamp();
        while (rel < count)
        {
            int due = Math.Min(count, (int)(Stopwatch.GetElapsedTime(s0).TotalSeconds * rps) + 1);
            for (; rel < due; rel++) { r.sent[rel] = Stopwatch.GetTimestamp(); gate.Release(); }
            Thread.Sleep(1);
        }
    }) { IsBackground = true }.Start();
    await Task.WhenAll(Enumerable.Range(0, cc).Select(_ => Worker()));
    // drain: every message answered, or nothing arrived for `timeout` seconds
    if (expect > 0 && (rps > 0 || r.replied < count))
    {
        int seen = -1; long quiet = Stopwatch.GetTimestamp();
        while (r.replied < count && Stopwatch.GetElapsedTime(quiet).TotalSeconds < timeout)
        { if (r.replied != seen) { seen = r.replied; quiet = Stopwatch.GetTimestamp(); } await Task.Delay(5); }
    }
    r.last = Math.Max(r.ack.Max(), r.rep.Max()); r.lost = expect > 0 ? count - r.replied : 0;
    return r;

    async Task Worker()
    {
        Socket s = null; var buf = new byte[16 * 1024];
        while (true)
        {
            int i = Interlocked.Increment(ref next); if (i >= count) break;
            int u = i % users; string q = qs[i % qs.Length];
            string body = format == "telegram"
                ? $"{{\"update_id\":{i},\"message\":{{\"message_id\":{i},\"date\":1790000000,\"from\":{{\"id\":{u},\"is_bot\":false,\"first_name\":\"U\",\"language_code\":\"fr\"}},\"chat\":{{\"id\":{u},\"type\":\"private\",\"first_name\":\"U\"}},\"text\":\"{q}\"}},\"run\":\"{r.id}\"}}"
                : $"{{\"type\":\"message\",\"id\":\"{r.id}-{i}\",\"timestamp\":\"2026-01-01T00:00:00Z\",\"channelId\":\"{channel}\",\"serviceUrl\":\"{sink}\",\"from\":{{\"id\":\"u{u}\",\"name\":\"U\",\"role\":\"user\"}},\"recipient\":{{\"id\":\"bot\",\"name\":\"Bot\",\"role\":\"bot\"}},\"conversation\":{{\"id\":\"c{u}\"}},\"locale\":\"fr-FR\",\"text\":\"{q}\"}}";
            var b = Encoding.UTF8.GetBytes($"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n{(tok == "" ? "" : $"Authorization: Bearer {tok}\r\n")}{(hdr == "" ? "" : hdr + "\r\n")}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
            TaskCompletionSource tcs = null;
            if (gate != null) await gate.WaitAsync();
            else { r.sent[i] = Stopwatch.GetTimestamp(); if (expect > 0) r.tcs[i] = tcs = new(); }
            int code = 0;
            for (int attempt = 0; attempt < 2 && code == 0; attempt++)
                try
                {
                    if (s == null) { s = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true }; await s.ConnectAsync(IPAddress.Loopback, port); }
                    await s.SendAsync(b, SocketFlags.None);
                    int have = 0, used;
                    while ((used = Http.Parse(buf, have, out _, out _, out _)) <= 0)
                    { int k = await s.ReceiveAsync(buf.AsMemory(have), SocketFlags.None); if (k <= 0) throw new SocketException(104); have += k; }
                    code = (buf[9] - 48) * 100 + (buf[10] - 48) * 10 + buf[11] - 48;
                }
                catch (SocketException) { s?.Dispose(); s = null; }
            r.ack[i] = Stopwatch.GetTimestamp();
            if (code is < 200 or > 299) { Interlocked.Increment(ref r.httpErr); continue; }
            if (tcs != null) try { await tcs.Task.WaitAsync(TimeSpan.FromSeconds(timeout)); } catch (TimeoutException) { }
        }
        s?.Dispose();
    }
}
static long Rss(int pid) { try { return long.Parse(File.ReadLines($"/proc/{pid}/status").First(l => l.StartsWith("VmRSS")).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1].Trim('\t')); } catch { return 0; } }
static double Cpu(int pid) { try { var f = File.ReadAllText($"/proc/{pid}/stat"); var p = f[(f.LastIndexOf(')') + 2)..].Split(' '); return (long.Parse(p[11]) + long.Parse(p[12])) / 100.0; } catch { return 0; } }

class Run(string id, int n)
{
    public readonly string id = id; readonly byte[] key = Encoding.ASCII.GetBytes(id + "-");
    public long[] sent = new long[Math.Max(n, 1)], ack = new long[Math.Max(n, 1)], rep = new long[Math.Max(n, 1)]; public int[] text = new int[Math.Max(n, 1)];
    public TaskCompletionSource[] tcs = new TaskCompletionSource[n];
    public long first, last; public int replies, replied, lost, dup, multi, stray, httpErr; public bool telegram;
    public TaskCompletionSource Reply(ReadOnlySpan<byte> b, long now)
    {
        // depth-1 scan only: a trace activity may carry a whole message inside its value
        int k = -1, h = 1; bool msg = true, typed = false; ReadOnlySpan<byte> rt = default;
        var j = new Utf8JsonReader(b);
        try
        {
            while (j.Read())
            {
                if (j.TokenType != JsonTokenType.PropertyName || j.CurrentDepth != 1) continue;
                bool ty = j.ValueTextEquals("type"u8), rp = j.ValueTextEquals("replyToId"u8), tx = j.ValueTextEquals("text"u8);
                j.Read();
                if (ty) { typed = true; msg = j.ValueTextEquals("message"u8); }
                else if (rp && j.TokenType == JsonTokenType.String) rt = j.ValueSpan;
                else if (tx && j.TokenType == JsonTokenType.String) { var hc = new HashCode(); hc.AddBytes(j.ValueSpan); h = hc.ToHashCode() | 1; }
                else j.Skip();
            }
        }
        catch (JsonException) { }
        if (typed && !msg) return null;                                       // typing, trace
        if (rt.IsEmpty) rt = b;
        k = rt.IndexOf(key);
        if (k < 0 || !System.Buffers.Text.Utf8Parser.TryParse(rt[(k + key.Length)..], out int i, out _) || i >= n) { Interlocked.Increment(ref stray); return null; }
        Interlocked.Increment(ref replies);
        if (Interlocked.CompareExchange(ref rep[i], now, 0) != 0) { if (text[i] == h) Interlocked.Increment(ref dup); else Interlocked.Increment(ref multi); return null; }
        text[i] = h; Interlocked.Increment(ref replied); return tcs[i];
    }
    public double[] Lat(IEnumerable<long> to) => to.Select((t, i) => (t - sent[i]) * 1000.0 / Stopwatch.Frequency).Where(x => x >= 0).Order().ToArray();
}
static class Http
{
    // >0: bytes used by one whole message at the start of the buffer; <=0: more needed
    public static int Parse(byte[] b, int have, out int bodyAt, out int bodyLen, out bool chunked)
    {
        bodyAt = bodyLen = 0; chunked = false;
        var s = b.AsSpan(0, have); int h = s.IndexOf("\r\n\r\n"u8); if (h < 0) return 0;
        var head = s[..h]; bodyAt = h + 4;
        int p = 0;
        while ((p = head.IndexOf("\r\n"u8)) >= 0)
        {
            head = head[(p + 2)..];
            if (head.Length > 15 && (head[0] | 32) == 'c' && (head[8] | 32) == 'l' && Ascii.EqualsIgnoreCase(head[..15], "content-length:"u8))
            { var v = head[15..]; if (v[0] == ' ') v = v[1..]; System.Buffers.Text.Utf8Parser.TryParse(v, out bodyLen, out _); }
            else if (head.Length > 26 && (head[0] | 32) == 't' && Ascii.EqualsIgnoreCase(head[..18], "transfer-encoding:"u8)) chunked = true;
        }
        if (!chunked) return have >= bodyAt + bodyLen ? bodyAt + bodyLen : 0;
        int at = bodyAt;
        while (true)
        {
            int nl = s[at..].IndexOf("\r\n"u8); if (nl < 0) return 0;
            System.Buffers.Text.Utf8Parser.TryParse(s.Slice(at, nl), out int len, out _, 'x');
            at += nl + 2 + len + 2; if (at > have) return 0;
            if (len == 0) { bodyLen = at - bodyAt; return at; }
        }
    }
    public static Span<byte> Dechunk(Span<byte> s)
    {
        int w = 0, at = 0;
        while (true)
        {
            int nl = s[at..].IndexOf("\r\n"u8); System.Buffers.Text.Utf8Parser.TryParse(s.Slice(at, nl), out int len, out _, 'x');
            if (len == 0) return s[..w];
            s.Slice(at + nl + 2, len).CopyTo(s[w..]); w += len; at += nl + 2 + len + 2;
        }
    }
}
