using System.Net;
using System.Net.Sockets;

namespace AubmBot.Web.Sandbox;

/// <summary>
/// A loopback port of the sandbox's own. It is taken before the host is built, because channels read at once where their
/// platform is; taken means bound, so nobody else can get it in between.
/// </summary>
sealed class SandboxPort : IDisposable
{
    public SandboxPort()
    {
        Socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
    }

    public Socket Socket { get; }

    public IPEndPoint EndPoint => (IPEndPoint)Socket.LocalEndPoint!;

    public string Address => $"http://127.0.0.1:{EndPoint.Port}";

    public void Dispose() => Socket.Dispose();
}
