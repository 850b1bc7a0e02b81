using System.Buffers;

namespace AubmBot.Web.Hosting;

/// <summary>Reads a body once, as it arrived, and not more of it than allowed.</summary>
static class RawBody
{
    /// <exception cref="BadHttpRequestException">413 when it is larger, 415 when it is compressed: small bodies can unpack to huge ones.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.Headers.ContentEncoding.Count > 0)
            throw new BadHttpRequestException("compressed bodies are not read", StatusCodes.Status415UnsupportedMediaType);
        if (request.ContentLength > limit)
            throw TooLarge();
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > limit)
            {
                // Given back, so that the server can drain what still comes.
                request.BodyReader.AdvanceTo(read.Buffer.End);
                throw TooLarge();
            }
            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }
            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    static BadHttpRequestException TooLarge() => new("the body is too large", StatusCodes.Status413PayloadTooLarge);
}
