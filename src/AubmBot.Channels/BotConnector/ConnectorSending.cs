using System.Net;
using System.Net.Http.Headers;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.BotConnector;

/// <summary>Posts one activity to the service that its conversation lives on. Every reply of this channel passes here.</summary>
sealed class ConnectorSending(HttpClient http, ConnectorAddress addresses, ConnectorToken? token, TimeProvider time)
{
    public async Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken)
    {
        if (addresses.For(part) is not { } address)
            return SendOutcome.Failed(SendFailure.NotTrusted);
        var (bearer, problem) = token is null ? default : await token.GetAsync(cancellationToken);
        if (problem is not null)
            return problem;
        try
        {
            return await PostAsync(address, part, bearer, cancellationToken);
        }
        catch (Exception lost) when (lost is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return NetworkFailure.Of(lost);
        }
    }

    async Task<SendOutcome> PostAsync(Uri address, Activity part, string? bearer, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ActivityContent(part) };
        if (bearer is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.IsSuccessStatusCode)
            return SendOutcome.Sent(await ResourceId.ReadAsync(response.Content, cancellationToken));
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            token?.Forget();
        return ConnectorFailures.Of(response, time);
    }
}
