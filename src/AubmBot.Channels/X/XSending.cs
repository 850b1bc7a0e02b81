using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.X;

/// <summary>Sends one text as the agency's account (docs.x.com, POST /2/dm_conversations/with/{participant_id}/messages).</summary>
sealed class XSending(HttpClient http, XOptions options, TimeProvider time)
{
    // The endpoint's own limit for "text".
    public const int TextLimit = 10_000;

    readonly OAuth1 _signing = new(options.ConsumerKey, options.ConsumerSecret, options.AccessToken, options.AccessTokenSecret);

    public async Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken)
    {
        if (part.Conversation?.Id is not { } citizen || !XOptions.IsId(citizen))
            return SendOutcome.Failed(SendFailure.ContactGone, "no-account");
        try
        {
            return await PostAsync(new Uri(options.ApiBaseUrl, $"/2/dm_conversations/with/{citizen}/messages"), part.Text ?? "", cancellationToken);
        }
        catch (Exception lost) when (lost is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return NetworkFailure.Of(lost);
        }
    }

    async Task<SendOutcome> PostAsync(Uri address, string text, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["text"] = text };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "OAuth", _signing.Header("POST", address, Guid.NewGuid().ToString("N"), time.GetUtcNow()));
        using var answer = await http.SendAsync(request, cancellationToken);
        return answer.IsSuccessStatusCode
            ? SendOutcome.Sent(await IdAsync(answer, cancellationToken))
            : XFailures.Of(answer, time);
    }

    /// <exception cref="JsonException">The answer of success cannot be read: the message was very likely taken.</exception>
    static async Task<string> IdAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        return document.RootElement is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("data", out var data) && ActivityData.Read(data, "dm_event_id") is { } id
            ? id
            : throw new JsonException("no dm_event_id");
    }
}
