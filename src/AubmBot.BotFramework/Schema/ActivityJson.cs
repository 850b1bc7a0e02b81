using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AubmBot.BotFramework.Schema;

/// <summary>Reads and writes the protocol's types, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 32)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(HeroCard))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(string))]
public sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>As the defaults, but Arabic stays Arabic, and a property given twice is refused.</summary>
    public static ActivityJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowDuplicateProperties = false,
        MaxDepth = 32,
    });

    /// <exception cref="JsonException">Not an activity, or not text throughout.</exception>
    public static Activity Read(ReadOnlySpan<byte> utf8)
    {
        JsonText.ThrowIfBroken(utf8);
        return JsonSerializer.Deserialize(utf8, Wire.Activity) ?? throw new JsonException("an activity is an object");
    }

    /// <inheritdoc cref="Read(ReadOnlySpan{byte})"/>
    public static Activity Read(string json) => Read(System.Text.Encoding.UTF8.GetBytes(json));

    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, Wire.Activity);

    public static byte[] WriteUtf8(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, Wire.Activity);
}
