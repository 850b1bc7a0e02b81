using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Meta;

/// <summary>The Graph API with one channel's token. A stolen token alone is of no use where the app demands the proof.</summary>
sealed class MetaGraph(HttpClient http, MetaOptions options, string token, TimeProvider time)
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Graph API, "Securing Graph API Requests", appsecret_proof.
    readonly string _proof = options.AppSecrets is [var secret, ..]
        ? $"?appsecret_proof={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(token)))}"
        : "";

    /// <summary>Sends once.</summary>
    /// <param name="path">Below the address with the version.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="idOf">Where the answer names the message.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<SendOutcome> PostAsync(string path, JsonObject body, Func<JsonElement, string?> idOf, CancellationToken cancellationToken)
    {
        try
        {
            using var request = Request(HttpMethod.Post, path);
            request.Content = new StringContent(body.ToJsonString(Plain), Encoding.UTF8, "application/json");
            using var response = await http.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
                return await MetaFailures.ReadAsync(response, time, cancellationToken);
            using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            return SendOutcome.Sent(idOf(answer.RootElement));
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return NetworkFailure.Of(problem);
        }
    }

    public HttpRequestMessage Request(HttpMethod method, string path) =>
        Authorised(new HttpRequestMessage(method, $"{options.GraphBaseUrl.AbsoluteUri.TrimEnd('/')}/{path}{_proof}"));

    /// <summary>With the token, which no other host than Meta's may see.</summary>
    public HttpRequestMessage Authorised(HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
