using System.Globalization;
using System.Text.Json;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Meta;

/// <summary>
/// Looks into a webhook's body without expecting anything of it: what is missing or of another kind is null. Meta adds
/// fields without notice, and the dashboard's test button writes numbers as text.
/// </summary>
static class MetaJson
{
    static readonly long LatestMilliseconds = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static JsonElement? At(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    /// <summary>A text, or a number as it is written: ids are both.</summary>
    public static string? Text(this JsonElement element, string name) => element.At(name) switch
    {
        { ValueKind: JsonValueKind.String } text => StrictJson.WithoutNul(text.GetString()) is { Length: > 0 } some ? some : null,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    public static bool IsTrue(this JsonElement element, string name) => element.At(name) is { ValueKind: JsonValueKind.True };

    public static double? Number(this JsonElement element, string name) =>
        double.TryParse(element.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>The objects of a list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => element.At(name) is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
        : [];

    public static DateTimeOffset? Milliseconds(this JsonElement element, string name) =>
        long.TryParse(element.Text(name), CultureInfo.InvariantCulture, out var time) && time > 0 && time <= LatestMilliseconds
            ? DateTimeOffset.FromUnixTimeMilliseconds(time)
            : null;

    public static DateTimeOffset? Seconds(this JsonElement element, string name) =>
        long.TryParse(element.Text(name), CultureInfo.InvariantCulture, out var time) && time > 0 && time <= LatestMilliseconds / 1000
            ? DateTimeOffset.FromUnixTimeSeconds(time)
            : null;
}
