using System.Text;
using System.Text.Json.Nodes;

namespace AubmBot.Tests.Channels;

/// <summary>Broken variants of a good body: some broken as bytes, some as values that no platform would send.</summary>
public static class Mutations
{
    static readonly string[] Hostile =
    [
        "null", "0", "-1", "1e400", "99999999999999999999", "9223372036854775807", "true", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "[]", "{}",
        "[null]", "[[[]]]", "{\"\":null}", "\"..\"", "\"/start \\u202e\"", "\"supergroup\"", "\"kicked\"", "-9223372036854775808", "0.5",
    ];

    static readonly string[] HostileFields =
    [
        "", "%00", "%zz", "%C3", "%ED%A0%80", "0", "-1", "99999999999999999999", "1e400", "NaN", "whatsapp%3A", "whatsapp%3A%2B", "%2B", "STOP",
        "%E2%80%AE", "%F0%9F%98%80", "delivered", "=&=&", "&Body=x&Body=y",
    ];

    public static byte[] Of(byte[] body, Random random) => random.Next(2) == 0 ? Bytes(body, random) : IsJson(body) ? Values(body, random) : Fields(body, random);

    static bool IsJson(byte[] body) => body.AsSpan().TrimStart(" \r\n\t"u8) is [(byte)'{' or (byte)'[', ..];

    static byte[] Fields(byte[] body, Random random)
    {
        var fields = Encoding.UTF8.GetString(body).Split('&');
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(fields.Length);
            fields[at] = $"{fields[at].Split('=')[0]}={HostileFields[random.Next(HostileFields.Length)]}";
        }
        return Encoding.UTF8.GetBytes(string.Join('&', fields));
    }

    public static byte[] Bytes(byte[] body, Random random)
    {
        var result = body.ToList();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(result.Count);
            var length = random.Next(1, Math.Min(40, result.Count - at) + 1);
            switch (random.Next(4))
            {
                case 0: result[at] = (byte)random.Next(256); break;
                case 1: result.RemoveRange(at, Math.Min(length, result.Count - 1)); break;
                case 2: result.InsertRange(at, result.GetRange(at, length)); break;
                default: result[at] ^= (byte)(1 << random.Next(8)); break;
            }
        }
        return [.. result];
    }

    static byte[] Values(byte[] body, Random random)
    {
        var root = JsonNode.Parse(body)!;
        for (var change = random.Next(1, 3); change > 0; change--)
            Replace(root, $"@@{change}@@", random);
        var json = root.ToJsonString();
        for (var change = 2; change > 0; change--)
            json = json.Replace($"\"@@{change}@@\"", Hostile[random.Next(Hostile.Length)], StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(json);
    }

    static void Replace(JsonNode root, string mark, Random random)
    {
        var node = root;
        while (true)
        {
            var inner = node is JsonObject o ? [.. o.Select(p => p.Value)] : node is JsonArray a ? a.ToList() : [];
            if (inner.Count == 0 || (node != root && random.Next(4) == 0))
                break;
            if (inner[random.Next(inner.Count)] is not { } next)
                break;
            node = next;
        }
        if (node != root)
            node.ReplaceWith(JsonValue.Create(mark));
    }
}
