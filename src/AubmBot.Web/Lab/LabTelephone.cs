using AubmBot.Web.Sandbox;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AubmBot.Web.Lab;

/// <summary>Calls the hotline as Twilio does (twilio.com/docs/voice/twiml) and hands its documents to the page, which plays them.</summary>
sealed class LabTelephone(SandboxSigner signer, SandboxPost post, SandboxLog log, SandboxPlatforms platforms, IConfiguration configuration)
{
    const string Beginning = "/api/twilio-voice";

    public async Task<Results<JsonHttpResult<LabDocument>, StatusCodeHttpResult>> AskAsync(LabCall call)
    {
        if (!platforms.Names.Contains("Twilio") || LabCitizen.Find(call.Citizen) is not { } citizen)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        var webhook = signer.Twilio(call.Url is { Length: > 0 } url ? url : Beginning, Fields(call, citizen));
        var (status, body) = await post.SendAsync(webhook, CancellationToken.None);
        log.Add(new SandboxEntry
        {
            Channel = TwilioStandIn.Voice,
            Citizen = citizen.Phone,
            FromCitizen = true,
            Kind = "call",
            Request = $"POST {webhook.Url}\n{webhook.Header}: {webhook.Signature}\n\n{webhook.BodyText.Replace('&', '\n')}",
            Status = status,
            Answer = body,
        });
        return TypedResults.Json(new LabDocument(status, webhook.Url, body));
    }

    List<KeyValuePair<string, string>> Fields(LabCall call, LabCitizen citizen)
    {
        var to = configuration["Channels:Twilio:VoiceFrom"] ?? configuration["Channels:Twilio:SmsFrom"] ?? "";
        var fields = new Dictionary<string, string>
        {
            ["AccountSid"] = configuration["Channels:Twilio:AccountSid"] ?? "",
            ["ApiVersion"] = "2010-04-01",
            ["CallSid"] = call.CallSid,
            ["CallStatus"] = call.Url is { Length: > 0 } ? "in-progress" : "ringing",
            ["Called"] = to,
            ["Caller"] = citizen.Phone,
            ["CallerCountry"] = "MA",
            ["Direction"] = "inbound",
            ["From"] = citizen.Phone,
            ["FromCountry"] = "MA",
            ["To"] = to,
        };
        foreach (var (key, value) in call.Fields ?? new Dictionary<string, string>())
            fields[key] = value.Replace("{sandbox}", configuration["Channels:Twilio:ApiBaseUrl"], StringComparison.Ordinal)
                .Replace("{account}", fields["AccountSid"], StringComparison.Ordinal);
        return [.. fields];
    }
}
