using System.Globalization;
using System.Security.Cryptography;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Twilio;

namespace AubmBot.Channels.TwilioVoice;

/// <summary>
/// One request of a call. Its number stands in the address that the step before gave out, and is signed with it: the same
/// step asked twice is known again.
/// </summary>
sealed class VoiceStep
{
    readonly WebhookRequest _request;
    readonly Dictionary<string, string> _query;

    VoiceStep(WebhookRequest request, string door, Dictionary<string, string> query, TwilioForm form) =>
        (_request, Door, _query, Form) = (request, door, query, form);

    public string Door { get; }

    public TwilioForm Form { get; }

    public string? this[string query] => _query.GetValueOrDefault(query);

    public int Number => int.TryParse(this["step"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 100_000) : 0;

    /// <summary>Somebody of the team is on this telephone, or a citizen whom they call: not a caller of ours.</summary>
    public bool IsTeams => Door is VoiceDoor.Whisper or VoiceDoor.Team or VoiceDoor.TeamResult or VoiceDoor.TeamStatus or VoiceDoor.Called;

    /// <summary>What is unique within the call.</summary>
    public string Id => Door switch
    {
        VoiceDoor.Incoming => "incoming",
        VoiceDoor.Status or VoiceDoor.TeamStatus => "status",
        VoiceDoor.Whisper => $"whisper-{Form["CallSid"]}",
        VoiceDoor.Team => Form["Digits"] is null ? "offer" : "offer-key",
        VoiceDoor.TeamResult => "offer-result",
        // A queue asks under one address until it is left; a key pressed in it belongs to the round that asked.
        VoiceDoor.Wait => $"wait-{Number}-{Hash()}",
        _ => Number > 0 ? Number.ToString(CultureInfo.InvariantCulture) : Hash(),
    };

    /// <exception cref="MalformedPayloadException">No form, or no call.</exception>
    public static VoiceStep Read(WebhookRequest request)
    {
        var parts = request.PathAndQuery.Split('?', 2);
        var query = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in parts.Length == 1 ? [] : parts[1].Split('&'))
            if (pair.Split('=', 2) is [var name, var value])
                query[name] = Uri.UnescapeDataString(value);
        return new VoiceStep(request, parts[0].TrimEnd('/'), query, TwilioForm.Read(request.Body.Span));
    }

    /// <summary>Address of the next step.</summary>
    public string Next(string door, string language) => string.Create(CultureInfo.InvariantCulture, $"{door}?step={Number + 1}&lang={language}");

    string Hash() => Convert.ToHexStringLower(SHA256.HashData(_request.Body.Span))[..16];
}
