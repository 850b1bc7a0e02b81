using System.Text.Json.Serialization;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.State;

namespace AubmBot.Core.Dialogue;

/// <summary>The album that was answered last, and what became of it: some of its photos may come after the answer.</summary>
/// <param name="Id">The platform's, or <see cref="Album.Unnamed"/>.</param>
/// <param name="At">When the last of it came.</param>
public sealed record SeenAlbum(string Id, DateTimeOffset At)
{
    const string StateName = "seenAlbum";

    static readonly TimeSpan Together = TimeSpan.FromSeconds(15);

    /// <summary>The form that took its photos, and under which field; null where nobody had asked for them.</summary>
    public string? FormInstance { get; init; }

    public string? Field { get; init; }

    /// <summary>It was said once more that some came late.</summary>
    public bool ToldLate { get; init; }

    public bool Includes(string id, DateTimeOffset arrivedAt) => id == Id && (id != Album.Unnamed || arrivedAt - At < Together);

    public static SeenAlbum? Of(BotState state) => state.Get(StateName, SeenAlbumJson.Default.SeenAlbum);

    public void Remember(BotState state) => state.Set(StateName, this, SeenAlbumJson.Default.SeenAlbum);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SeenAlbum))]
sealed partial class SeenAlbumJson : JsonSerializerContext;
