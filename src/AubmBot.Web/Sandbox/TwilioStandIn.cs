using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace AubmBot.Web.Sandbox;

/// <summary>Twilio's REST API for messages and calls (twilio.com/docs/messaging/api, voice/api); it tells later how far a message came.</summary>
sealed class TwilioStandIn(SandboxDesk desk, SandboxFaults faults, SandboxIds ids, SandboxCallbacks callbacks, SandboxRecordings recordings, SmsPrice price) : IStandIn
{
    public const string Voice = "twilio-voice";
    const string WhatsApp = "whatsapp:", Account = "/2010-04-01/Accounts/{account}/";

    public void Map(IEndpointRouteBuilder platform)
    {
        platform.MapPost(Account + "Messages.json", MessageAsync);
        platform.MapPost(Account + "Calls.json", CallAsync);
        platform.MapPost(Account + "Calls/{call}.json", CallAsync);
        platform.MapGet(Account + "Messages/{message}/Media/{media}", context => SandboxFile.ServeAsync(context, context.GetRouteValue("media")));
        platform.MapGet(Account + "Recordings/{recording}", async context =>
        {
            context.Response.ContentType = "audio/wav";
            await context.Response.BodyWriter.WriteAsync(recordings.Find($"{context.GetRouteValue("recording")}"));
        });
        platform.MapDelete(Account + "Recordings/{recording}.json", (string recording) =>
        {
            recordings.Delete(recording);
            return Results.NoContent();
        });
    }

    async Task MessageAsync(HttpContext context)
    {
        var body = await SandboxDesk.ReadAsync(context);
        var form = QueryHelpers.ParseQuery(body);
        var (to, text) = (One(form, "To"), One(form, "Body"));
        var channel = to.StartsWith(WhatsApp, StringComparison.Ordinal) ? ChannelIds.TwilioWhatsApp : ChannelIds.TwilioSms;
        var citizen = to.Replace(WhatsApp, "", StringComparison.Ordinal);
        var sid = ids.Sid("SM");
        var count = SmsCount.Of(text);
        var sms = channel == ChannelIds.TwilioSms ? count with { Price = price.Of(count.Parts) } : null;
        var fault = faults.Meet(channel, citizen);
        var kept = await desk.AnswerAsync(
            context,
            new SandboxEntry
            {
                Channel = channel,
                Citizen = citizen,
                Text = text,
                Id = sid,
                Sms = sms,
                Request = SandboxDesk.Show(context, Lines(form)),
            },
            Meet(fault, channel, sid, sms?.Parts ?? 1));
        if (kept.Status < 300 && One(form, "StatusCallback") is { Length: > 0 } callback)
            callbacks.Twilio(kept, callback, fault == SandboxFault.WindowClosed ? "63016" : null);
    }

    async Task CallAsync(HttpContext context)
    {
        var form = QueryHelpers.ParseQuery(await SandboxDesk.ReadAsync(context));
        var sid = context.GetRouteValue("call") as string ?? ids.Sid("CA");
        await desk.AnswerAsync(
            context,
            new SandboxEntry
            {
                Channel = Voice,
                Citizen = One(form, "To"),
                Kind = "call",
                Id = sid,
                Text = One(form, "Url") is { Length: > 0 } url ? url : One(form, "Twiml"),
                Request = SandboxDesk.Show(context, Lines(form)),
            },
            new SandboxAnswer(201, new JsonObject { ["sid"] = sid, ["status"] = "queued", ["to"] = One(form, "To") }.ToJsonString()));
    }

    static SandboxAnswer Meet(SandboxFault fault, string channel, string sid, int parts) => fault switch
    {
        SandboxFault.RateLimited => Refused(429, 20429, SandboxFaults.RetryAfter),
        SandboxFault.ServerError => Refused(500, 20500),
        SandboxFault.Blocked => Refused(400, channel == ChannelIds.TwilioSms ? 21610 : 63024),
        _ => new(201, new JsonObject { ["sid"] = sid, ["status"] = "queued", ["num_segments"] = $"{parts}", ["error_code"] = null }.ToJsonString()),
    };

    static SandboxAnswer Refused(int status, int code, int? retryAfter = null) => new(status, new JsonObject
    {
        ["code"] = code,
        ["message"] = "refused by the sandbox",
        ["more_info"] = $"https://www.twilio.com/docs/errors/{code}",
        ["status"] = status,
    }.ToJsonString(), retryAfter);

    static string One(Dictionary<string, StringValues> form, string key) => form.GetValueOrDefault(key).ToString();

    static string Lines(Dictionary<string, StringValues> form) => string.Join('\n', form.Select(field => $"{field.Key} = {field.Value}"));
}
