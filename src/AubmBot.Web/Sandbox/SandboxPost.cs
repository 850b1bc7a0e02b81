namespace AubmBot.Web.Sandbox;

/// <summary>Posts signed calls to the real doors of this process, over HTTP as a platform would.</summary>
sealed class SandboxPost(OwnAddress own, IHttpClientFactory clients)
{
    public async Task<(int Status, string Body)> SendAsync(SignedWebhook webhook, CancellationToken cancellationToken)
    {
        using var request = webhook.ToRequest(own.Reach(webhook.Url));
        using var answer = await clients.CreateClient(OwnAddress.Client).SendAsync(request, cancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
    }
}
