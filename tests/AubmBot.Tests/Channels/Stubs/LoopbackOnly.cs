namespace AubmBot.Tests.Channels.Stubs;

/// <summary>Stands before every client in a test and lets no call leave this machine.</summary>
public sealed class LoopbackOnly(List<Uri> refused) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.IsLoopback)
            return base.SendAsync(request, cancellationToken);
        lock (refused)
            refused.Add(request.RequestUri);
        throw new HttpRequestException("a test called another machine");
    }
}
