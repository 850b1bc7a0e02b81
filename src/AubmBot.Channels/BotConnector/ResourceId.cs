using System.Buffers;
using System.Text.Json;

namespace AubmBot.Channels.BotConnector;

/// <summary>The id in the answer to a sent activity. The message was taken whatever the answer looks like: no id, no failure.</summary>
static class ResourceId
{
    const int Usual = 1024;
    const int Cap = 1024 * 1024;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<string?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength is 0 or > Cap)
            return null;
        var buffer = ArrayPool<byte>.Shared.Rent(Usual);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var stream = await content.ReadAsStreamAsync(patience.Token);
            var count = 0;
            while (await stream.ReadAsync(buffer.AsMemory(count), patience.Token) is var read and > 0)
                if ((count += read) == buffer.Length && (buffer = Larger(buffer)).Length > Cap)
                    return null;
            return Find(buffer.AsSpan(0, count));
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or OperationCanceledException or JsonException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    static byte[] Larger(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    static string? Find(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (json.IsEmpty || !reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8);
            reader.Read();
            if (isId)
                return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            reader.Skip();
        }
        return null;
    }
}
