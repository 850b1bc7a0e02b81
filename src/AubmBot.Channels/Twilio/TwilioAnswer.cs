using System.Text.Json;

namespace AubmBot.Channels.Twilio;

/// <summary>What stands in an answer of the API: the new resource's id, or the code of the refusal. What cannot be read is absent.</summary>
sealed record TwilioAnswer(string? Sid, int? Code)
{
    const int Cap = 64 * 1024;
    static readonly TwilioAnswer Unreadable = new(null, null);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<TwilioAnswer> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        // The call itself was answered; a body that never ends must not hold the message back.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await content.LoadIntoBufferAsync(Cap, patience.Token);
            using var document = await JsonDocument.ParseAsync(await content.ReadAsStreamAsync(patience.Token), default, patience.Token);
            return document.RootElement is { ValueKind: JsonValueKind.Object } answer
                ? new TwilioAnswer(SidIn(answer), CodeIn(answer))
                : Unreadable;
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or OperationCanceledException or JsonException or InvalidOperationException)
        {
            return Unreadable;
        }
    }

    static string? SidIn(JsonElement answer) =>
        answer.TryGetProperty("sid", out var sid) && sid.ValueKind == JsonValueKind.String ? sid.GetString() : null;

    static int? CodeIn(JsonElement answer) =>
        answer.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number) ? number : null;
}
