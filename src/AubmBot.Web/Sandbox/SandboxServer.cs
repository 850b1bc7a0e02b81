using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace AubmBot.Web.Sandbox;

/// <summary>
/// The platforms' host. A server of its own, because Telegram's library drops every path of its base address: the sandbox
/// needs the root of a host.
/// </summary>
sealed class SandboxServer : IHostedService, IAsyncDisposable
{
    readonly WebApplication _app;

    public SandboxServer(SandboxPort port, IEnumerable<IStandIn> platforms)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(port.EndPoint);
        });
        builder.Services.Configure<SocketTransportOptions>(transport => transport.CreateBoundListenSocket = _ => port.Socket);
        builder.Services.AddRoutingCore();
        _app = builder.Build();
        // An empty builder adds neither by itself.
        _app.UseRouting();
        _app.UseEndpoints(host =>
        {
            foreach (var platform in platforms)
                platform.Map(host);
        });
    }

    public Task StartAsync(CancellationToken cancellationToken) => _app.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
