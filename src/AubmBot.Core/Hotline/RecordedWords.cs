using System.Text.Json.Nodes;
using AubmBot.Core.Forms;

namespace AubmBot.Core.Hotline;

/// <summary>What a caller has just recorded in this turn.</summary>
/// <param name="File">The name it is kept under; null where it cannot be had.</param>
/// <param name="Seconds">How long it is.</param>
/// <param name="Paused">More is to come.</param>
public sealed record RecordedWords(string? File, int Seconds, bool Paused)
{
    public const string FileName = FormFiles.Name, SecondsName = "seconds";
    const string PausedName = "paused";

    /// <summary>As a dialog keeps it.</summary>
    public JsonObject ToJson() => new() { [FileName] = File, [SecondsName] = Seconds, [PausedName] = Paused };

    /// <summary>As a ticket keeps it: one part of what was said.</summary>
    public JsonObject ToPart() => new() { [FileName] = File, [SecondsName] = Seconds };

    public static RecordedWords? Read(JsonNode? json) => json is JsonObject words
        ? new RecordedWords(words[FileName]?.ToString(), words[SecondsName]?.GetValue<int>() ?? 0, words[PausedName]?.GetValue<bool>() == true)
        : null;
}
