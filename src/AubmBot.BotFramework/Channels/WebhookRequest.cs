namespace AubmBot.BotFramework.Channels;

/// <summary>A webhook call as it arrived: signatures are over these very bytes.</summary>
/// <param name="Body">The raw body, already limited in size.</param>
/// <param name="Header">Value of a header by its name in any case, or null.</param>
/// <param name="IsLoopback">The caller is on this machine.</param>
public sealed record WebhookRequest(ReadOnlyMemory<byte> Body, Func<string, string?> Header, bool IsLoopback = false)
{
    /// <summary>GET or POST.</summary>
    public string Method { get; init; } = "POST";

    /// <summary>Path and query string exactly as sent, undecoded; some platforms sign the address.</summary>
    public string PathAndQuery { get; init; } = "";
}
