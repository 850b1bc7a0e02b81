using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AubmBot.BotFramework.Schema;

/// <summary>An event's value as named texts.</summary>
public static class ActivityValues
{
    /// <summary>An event with named texts; what is null is left out.</summary>
    public static Activity Event(string name, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var map = new JsonObject();
        foreach (var (key, value) in values)
            if (value is not null)
                map[key] = value;
        using var document = JsonDocument.Parse(map.ToJsonString());
        var happened = Activity.Event(name);
        happened.Value = document.RootElement.Clone();
        return happened;
    }

    public static string? Text(this Activity activity, string name) =>
        activity.Value is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;

    /// <summary>A number in a text; 0 where there is none.</summary>
    public static int Number(this Activity activity, string name) =>
        int.TryParse(activity.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
