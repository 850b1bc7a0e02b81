using System.Buffers;
using System.Globalization;
using System.Text;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Twilio;

/// <summary>A form-encoded body: fields in their order, repeated ones kept. Twilio adds fields without notice.</summary>
sealed class TwilioForm
{
    /// <summary>Bytes of the largest body; Twilio's own stay far below.</summary>
    public const int Cap = 64 * 1024;

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    TwilioForm(IReadOnlyList<KeyValuePair<string, string>> fields) => Fields = fields;

    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

    /// <summary>The first value of a field; null where it is absent or empty.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (key, value) in Fields)
                if (key == name)
                    return StrictJson.WithoutNul(value) is { Length: > 0 } text ? text : null;
            return null;
        }
    }

    /// <exception cref="MalformedPayloadException">The field is absent or empty.</exception>
    public string Required(string name) => this[name] ?? throw new MalformedPayloadException($"{name} is missing");

    /// <exception cref="MalformedPayloadException">Too long, no UTF-8, or a percent sign without two hexadecimal digits.</exception>
    public static TwilioForm Read(ReadOnlySpan<byte> body)
    {
        if (body.Length > Cap)
            throw new MalformedPayloadException("the form is too long");
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var range in body.Split((byte)'&'))
        {
            var field = body[range];
            if (field.IsEmpty)
                continue;
            var equals = field.IndexOf((byte)'=');
            fields.Add(equals < 0
                ? new(Decode(field), "")
                : new(Decode(field[..equals]), Decode(field[(equals + 1)..])));
        }
        return new TwilioForm(fields);
    }

    static string Decode(ReadOnlySpan<byte> encoded)
    {
        var decoded = ArrayPool<byte>.Shared.Rent(encoded.Length);
        try
        {
            var length = 0;
            for (var i = 0; i < encoded.Length; i++)
                decoded[length++] = encoded[i] switch
                {
                    (byte)'+' => (byte)' ',
                    (byte)'%' => Escaped(encoded, ref i),
                    var plain => plain,
                };
            return Strict.GetString(decoded, 0, length);
        }
        catch (DecoderFallbackException)
        {
            throw new MalformedPayloadException("the form is not UTF-8");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(decoded);
        }
    }

    static byte Escaped(ReadOnlySpan<byte> encoded, ref int i)
    {
        if (i + 2 >= encoded.Length || !byte.TryParse(encoded.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            throw new MalformedPayloadException("the form holds a broken escape");
        i += 2;
        return value;
    }
}
