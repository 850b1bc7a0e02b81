using System.Globalization;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Web.Sandbox;

/// <summary>Direct messages of X's API v2 (docs.x.com/x-api/direct-messages).</summary>
sealed class XStandIn(SandboxDesk desk, SandboxFaults faults, SandboxIds ids) : IStandIn
{
    public void Map(IEndpointRouteBuilder platform) => platform.MapPost("/2/dm_conversations/with/{citizen}/messages", ReceiveAsync);

    async Task ReceiveAsync(HttpContext context)
    {
        var body = await SandboxDesk.ReadAsync(context);
        var citizen = (string)context.GetRouteValue("citizen")!;
        var id = ids.Next().ToString(CultureInfo.InvariantCulture);
        var fault = faults.Meet(ChannelIds.X, citizen);
        if (fault == SandboxFault.RateLimited)
            context.Response.Headers["x-rate-limit-reset"] = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds() + SandboxFaults.RetryAfter}";
        await desk.AnswerAsync(
            context,
            new SandboxEntry
            {
                Channel = ChannelIds.X,
                Citizen = citizen,
                Text = Json.Read(body).Text("text"),
                Id = id,
                Request = SandboxDesk.Show(context, Json.Pretty(body)),
            },
            Meet(fault, citizen, id));
    }

    static SandboxAnswer Meet(SandboxFault fault, string citizen, string id) => fault switch
    {
        SandboxFault.RateLimited => Refused(429, "Too Many Requests"),
        SandboxFault.ServerError => Refused(500, "Internal Server Error"),
        SandboxFault.Blocked or SandboxFault.WindowClosed => Refused(403, "Forbidden"),
        _ => new(201, new JsonObject
        {
            ["data"] = new JsonObject { ["dm_conversation_id"] = $"sandbox-{citizen}", ["dm_event_id"] = id },
        }.ToJsonString()),
    };

    static SandboxAnswer Refused(int status, string title) =>
        new(status, new JsonObject { ["title"] = title, ["status"] = status, ["type"] = "about:blank" }.ToJsonString());
}
