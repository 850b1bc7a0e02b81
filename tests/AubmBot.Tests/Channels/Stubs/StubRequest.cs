using System.Text;
using System.Text.Json;

namespace AubmBot.Tests.Channels.Stubs;

/// <summary>One call that reached a stubbed platform.</summary>
public sealed record StubRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}
