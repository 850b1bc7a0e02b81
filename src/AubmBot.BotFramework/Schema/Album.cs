using System.Text.Json;

namespace AubmBot.BotFramework.Schema;

/// <summary>Files that were sent together and arrive as several messages: each carries the album's id in its channel data.</summary>
public static class Album
{
    public const string Property = "album";

    /// <summary>The album's id, or null where the activity stands alone.</summary>
    public static string? Of(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty(Property, out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;
}
