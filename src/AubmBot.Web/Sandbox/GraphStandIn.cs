using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Web.Sandbox;

/// <summary>The Graph API of Messenger, Instagram and WhatsApp (developers.facebook.com/docs), with or without a version in front.</summary>
sealed class GraphStandIn(SandboxDesk desk, SandboxFaults faults, SandboxIds ids, SandboxCallbacks callbacks, IConfiguration configuration) : IStandIn
{
    public void Map(IEndpointRouteBuilder platform)
    {
        platform.MapPost("/{owner}/messages", ReceiveAsync);
        platform.MapPost("/{version}/{owner}/messages", ReceiveAsync);
        platform.MapGet("/{version}/{media:int}", DescribeAsync);
        platform.MapGet("/{version}/files/{media:int}", context => SandboxFile.ServeAsync(context, context.GetRouteValue("media")));
        platform.MapPost("/{version}/{owner}/messenger_profile", context => SandboxDesk.WriteAsync(context, new(200, """{"result":"success"}""")));
    }

    // Cloud API, Media: first the address of a file, and there its bytes.
    Task DescribeAsync(HttpContext context) => SandboxDesk.WriteAsync(context, SandboxFile.Find(context.GetRouteValue("media")) is { } file
        ? new(200, new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["url"] = $"{configuration["Channels:Meta:GraphBaseUrl"]}/files/{file.Id}",
            ["mime_type"] = file.ContentType,
            ["sha256"] = file.Sha256,
            ["file_size"] = file.Content.Length,
            ["id"] = file.Id,
        }.ToJsonString())
        : new(404, """{"error":{"message":"Unsupported get request","type":"GraphMethodException","code":100}}"""));

    async Task ReceiveAsync(HttpContext context)
    {
        var body = await SandboxDesk.ReadAsync(context);
        var call = Json.Read(body);
        var channel = ChannelOf(context, call);
        var citizen = channel == ChannelIds.WhatsAppCloud ? call.Text("to") : call?["recipient"].Text("id") ?? "";
        var id = ids.Text(channel == ChannelIds.WhatsAppCloud ? "wamid.sandbox." : "m_sandbox_");
        var entry = new SandboxEntry
        {
            Channel = channel,
            Citizen = citizen,
            Id = id,
            Request = SandboxDesk.Show(context, Json.Pretty(body), context.Request.Query["access_token"]),
        };
        entry = channel == ChannelIds.WhatsAppCloud ? WhatsAppContent.Read(entry, call) : MessengerContent.Read(entry, call);
        if (entry.Kind != "message")
        {
            await desk.AnswerAsync(context, entry with { Id = null }, new SandboxAnswer(200, """{"success":true}"""));
            return;
        }
        var fault = faults.Meet(channel, citizen);
        var kept = await desk.AnswerAsync(context, entry, GraphAnswers.To(channel, fault, citizen, id));
        if (kept.Status < 300)
            callbacks.Meta(kept, fault);
    }

    string ChannelOf(HttpContext context, JsonNode? call)
    {
        if (call.Text("messaging_product") == "whatsapp")
            return ChannelIds.WhatsAppCloud;
        var token = context.Request.Headers.Authorization.ToString() + context.Request.Query["access_token"];
        var isInstagram = (string?)context.GetRouteValue("owner") == configuration["Channels:Instagram:AccountId"]
            || (configuration["Channels:Instagram:AccessToken"] is { Length: > 0 } own && token.EndsWith(own, StringComparison.Ordinal));
        return isInstagram ? ChannelIds.Instagram : ChannelIds.Messenger;
    }
}
