namespace AubmBot.Tests.Channels.BotConnector;

/// <summary>Leads calls for the connector's hosts to a stub on this machine, and keeps where they were meant to go.</summary>
sealed class ToStub(Uri stub, List<Uri> meant) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (meant)
            meant.Add(request.RequestUri!);
        if (!request.RequestUri!.IsLoopback)
            request.RequestUri = new Uri(stub, request.RequestUri.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
