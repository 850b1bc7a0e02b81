using System.Net.Http.Headers;
using System.Text;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Twilio;

/// <summary>Makes a resource of the account: a message, a call (twilio.com/docs/usage/api).</summary>
sealed class TwilioApi(HttpClient http, TwilioOptions options, TimeProvider time)
{
    /// <summary>Never throws for what Twilio or the network does; the resource's id is the outcome's.</summary>
    /// <param name="resource">Its name in the address, as <c>Messages</c>.</param>
    /// <param name="fields">Fields in their order; one may stand more than once.</param>
    /// <param name="cancellationToken">Ends the wait, by an exception.</param>
    public async Task<SendOutcome> PostAsync(string resource, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancellationToken)
    {
        var address = new Uri(options.ApiBaseUrl, $"/2010-04-01/Accounts/{options.AccountSid}/{resource}.json");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Authorization = Credentials(options);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var answer = await TwilioAnswer.ReadAsync(response.Content, cancellationToken);
            return response.IsSuccessStatusCode
                ? SendOutcome.Sent(answer.Sid)
                : TwilioFailures.Of(response, answer.Code, time);
        }
        catch (Exception lost) when (lost is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return NetworkFailure.Of(lost);
        }
    }

    /// <summary>Deletes a resource; never throws for what Twilio or the network does.</summary>
    /// <param name="resource">Its place in the account, as <c>Recordings/RE…</c>.</param>
    /// <param name="cancellationToken">Ends the wait, by an exception.</param>
    /// <returns>True where there is none any more: 404 says that it was gone before.</returns>
    public async Task<bool> DeleteAsync(string resource, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Delete, new Uri(options.ApiBaseUrl, $"/2010-04-01/Accounts/{options.AccountSid}/{resource}.json"));
        request.Headers.Authorization = Credentials(options);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.IsSuccessStatusCode || response.StatusCode == System.Net.HttpStatusCode.NotFound;
        }
        catch (Exception lost) when (lost is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    public static AuthenticationHeaderValue Credentials(TwilioOptions options) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.AccountSid}:{options.AuthToken}")));
}
