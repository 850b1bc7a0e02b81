using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Channels.BotConnector;

/// <summary>An activity as a request body of known length, in memory that is given back.</summary>
sealed class ActivityContent : HttpContent
{
    static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    // The writer's own encoder is the one that counts: Arabic stays Arabic.
    static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    readonly PooledBuffer _buffer = new();

    public ActivityContent(Activity activity)
    {
        using (var writer = new Utf8JsonWriter(_buffer, Writing))
            JsonSerializer.Serialize(writer, activity, ActivityJson.Wire.Activity);
        Headers.ContentType = Json;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _buffer.Written.Length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.WriteAsync(_buffer.Written, cancellationToken).AsTask();

    protected override void Dispose(bool disposing)
    {
        _buffer.Dispose();
        base.Dispose(disposing);
    }

    sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
    {
        byte[] _bytes = ArrayPool<byte>.Shared.Rent(2048);
        int _count;

        public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _count);

        public void Advance(int count) => _count += count;

        public Memory<byte> GetMemory(int sizeHint = 0) => Room(sizeHint).AsMemory(_count);

        public Span<byte> GetSpan(int sizeHint = 0) => Room(sizeHint).AsSpan(_count);

        public void Dispose()
        {
            // Once only: a buffer given back twice would be lent to two senders.
            if (Interlocked.Exchange(ref _bytes, []) is { Length: > 0 } bytes)
                ArrayPool<byte>.Shared.Return(bytes);
            _count = 0;
        }

        byte[] Room(int wanted)
        {
            if (_bytes.Length - _count >= Math.Max(wanted, 1))
                return _bytes;
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _count + wanted));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            return _bytes = larger;
        }
    }
}
