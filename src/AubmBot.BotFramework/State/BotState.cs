using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace AubmBot.BotFramework.State;

/// <summary>
/// Named values kept between turns as one JSON object. A value that no longer reads (an older release wrote it) counts as
/// absent: a conversation restarts politely rather than failing.
/// </summary>
public sealed class BotState
{
    static readonly JsonSerializerOptions Compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    readonly JsonObject _values;

    BotState(JsonObject values, bool wasUnreadable)
    {
        _values = values;
        Changed = wasUnreadable;
    }

    /// <summary>Whether anything was set or removed since it was read.</summary>
    public bool Changed { get; private set; }

    public static BotState Read(string? json)
    {
        if (string.IsNullOrEmpty(json))
            return new BotState([], wasUnreadable: false);
        try
        {
            return JsonNode.Parse(json) is JsonObject values
                ? new BotState(values, wasUnreadable: false)
                : new BotState([], wasUnreadable: true);
        }
        catch (JsonException)
        {
            return new BotState([], wasUnreadable: true);
        }
    }

    public T? Get<T>(string name, JsonTypeInfo<T> type)
    {
        if (!_values.TryGetPropertyValue(name, out var value) || value is null)
            return default;
        try
        {
            return value.Deserialize(type);
        }
        // The second is what the serializer throws where an object should stand and something else does.
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    public string? GetString(string name) =>
        _values.TryGetPropertyValue(name, out var value) && value is JsonValue text && text.TryGetValue(out string? result) ? result : null;

    public void Set<T>(string name, T value, JsonTypeInfo<T> type)
    {
        _values[name] = JsonSerializer.SerializeToNode(value, type);
        Changed = true;
    }

    public void Set(string name, string value)
    {
        if (GetString(name) == value)
            return;
        _values[name] = value;
        Changed = true;
    }

    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Takes a value over from another state; nothing where that has none.</summary>
    public void Take(string name, BotState from)
    {
        if (from._values[name]?.DeepClone() is not { } value)
            return;
        _values[name] = value;
        Changed = true;
    }

    public void Remove(string name) => Changed |= _values.Remove(name);

    public string Write() => _values.ToJsonString(Compact);
}
