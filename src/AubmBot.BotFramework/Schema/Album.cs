using System.Text.Json;
using System.Text.Json.Nodes;

namespace AubmBot.BotFramework.Schema;

/// <summary>What was sent together and arrives as several messages: each carries the album's id in its channel data.</summary>
public static class Album
{
    public const string Property = "album";

    /// <summary>The id where a platform sends photos one by one and does not say which belong together: then the time tells.</summary>
    public const string Unnamed = "unnamed";

    /// <summary>The album's id, or null where the activity stands alone.</summary>
    public static string? Of(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty(Property, out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;

    /// <summary>Whether two activities may be one: the same thing was done, in the same album.</summary>
    public static bool AreTogether(Activity first, Activity other) =>
        Of(first) is { } album && Of(other) == album && (first.Type, first.Name) == (other.Type, other.Name);

    /// <summary>One activity of all of them, as if it had been sent so: every file, every word, and as a list every value.</summary>
    public static Activity Join(IReadOnlyList<Activity> together)
    {
        var whole = ActivityJson.Read(ActivityJson.Write(together[0]));
        var words = together.Select(each => each.Text).Where(text => !string.IsNullOrWhiteSpace(text));
        (whole.Id, whole.Text) = (together[0].Id, string.Join('\n', words));
        if (whole.Value is not null)
            whole.Value = JsonSerializer.SerializeToElement(new JsonArray([.. together.Select(each => JsonNode.Parse(each.Value?.GetRawText() ?? "null"))]));
        whole.Attachments = [.. together.SelectMany(each => each.Attachments ?? [])];
        return whole;
    }
}
