using System.Globalization;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Web.Sandbox;

/// <summary>The Bot API (core.telegram.org/bots/api), at the root of its host.</summary>
sealed class TelegramStandIn(SandboxDesk desk, SandboxFaults faults, SandboxIds ids) : IStandIn
{
    static readonly TimeSpan Hold = TimeSpan.FromSeconds(25);
    static readonly SandboxAnswer True = new(200, """{"ok":true,"result":true}""");

    public void Map(IEndpointRouteBuilder platform)
    {
        platform.MapMethods("/bot{token}/{method}", ["GET", "POST"], context => ReceiveAsync(
            context, (string)context.GetRouteValue("token")!, (string)context.GetRouteValue("method")!));
        platform.MapGet("/file/bot{token}/{**path}", context =>
            SandboxFile.ServeAsync(context, Path.GetFileName($"{context.GetRouteValue("path")}")));
    }

    async Task ReceiveAsync(HttpContext context, string token, string method)
    {
        var body = await SandboxDesk.ReadAsync(context);
        if (string.Equals(method, "getUpdates", StringComparison.OrdinalIgnoreCase))
        {
            // Nothing ever waits here, because the lab posts to the webhook; held, as Telegram does, so that nobody spins.
            await Task.Delay(Hold, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await SandboxDesk.WriteAsync(context, new SandboxAnswer(200, """{"ok":true,"result":[]}"""));
            return;
        }
        var call = Json.Read(body);
        var kind = method.ToUpperInvariant() switch { "SENDMESSAGE" => "message", "SENDCHATACTION" => "typing", _ => "call" };
        var citizen = call.Text("chat_id");
        var id = kind == "message" ? ids.Next() : 0;
        await desk.AnswerAsync(
            context,
            new SandboxEntry
            {
                Channel = ChannelIds.Telegram,
                Citizen = citizen,
                Kind = kind,
                Text = call.Text("text"),
                Buttons = [.. call?["reply_markup"]?["inline_keyboard"].Each().SelectMany(row => row.Each()).Select(Button) ?? []],
                Id = kind == "message" ? id.ToString(CultureInfo.InvariantCulture) : null,
                Request = SandboxDesk.Show(context, Json.Pretty(body), token),
            },
            kind == "message" ? Meet(citizen, id, call.Text("text")) : Answer(method, call.Text("file_id")));
    }

    SandboxAnswer Meet(string chat, long id, string text) => faults.Meet(ChannelIds.Telegram, chat) switch
    {
        SandboxFault.RateLimited => new(429, $$$"""
            {"ok":false,"error_code":429,"description":"Too Many Requests: retry after {{{SandboxFaults.RetryAfter}}}","parameters":{"retry_after":{{{SandboxFaults.RetryAfter}}}}}
            """),
        SandboxFault.ServerError => new(500, """{"ok":false,"error_code":500,"description":"Internal Server Error"}"""),
        SandboxFault.Blocked => new(403, """{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}"""),
        _ => new(200, new JsonObject
        {
            ["ok"] = true,
            ["result"] = new JsonObject
            {
                ["message_id"] = id,
                ["date"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
                ["chat"] = new JsonObject { ["id"] = long.TryParse(chat, CultureInfo.InvariantCulture, out var number) ? number : 0, ["type"] = "private" },
                ["text"] = text,
            },
        }.ToJsonString()),
    };

    static SandboxAnswer Answer(string method, string file) => method.ToUpperInvariant() switch
    {
        "GETME" => new(200, """{"ok":true,"result":{"id":1000000001,"is_bot":true,"first_name":"AubmBot","username":"aubm_sandbox_bot"}}"""),
        "GETFILE" when SandboxFile.Find(file) is { } known => new(200, $$$"""
            {"ok":true,"result":{"file_id":"{{{file}}}","file_unique_id":"u{{{known.Id}}}","file_size":{{{known.Content.Length}}},"file_path":"files/{{{known.Name}}}"}}
            """),
        "GETFILE" => new(400, """{"ok":false,"error_code":400,"description":"Bad Request: invalid file_id"}"""),
        "GETWEBHOOKINFO" => new(200, """{"ok":true,"result":{"url":"","has_custom_certificate":false,"pending_update_count":0}}"""),
        _ => True,
    };

    static SandboxButton Button(JsonNode? button) => new(
        button.Text("text"),
        button.Text("callback_data") is { Length: > 0 } data ? data : null,
        button.Text("url") is { Length: > 0 } url ? url : null);
}
