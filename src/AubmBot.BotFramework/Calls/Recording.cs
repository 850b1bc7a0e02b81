using System.Text.Json;
using AubmBot.BotFramework.Schema;

namespace AubmBot.BotFramework.Calls;

/// <summary>A caller's recorded words: they lie with the platform, and are fetched from there.</summary>
/// <param name="Id">The platform's id.</param>
/// <param name="Url">Where it lies.</param>
/// <param name="Seconds">How long it is.</param>
/// <param name="Paused">The caller stopped it to go on later.</param>
public sealed record Recording(string Id, string Url, int Seconds, bool Paused = false)
{
    const string Type = "audio/wav", SecondsName = "seconds", PausedName = "paused";

    public Attachment ToAttachment() => new()
    {
        ContentType = Type,
        ContentUrl = Url,
        Name = Id,
        Properties = new()
        {
            [SecondsName] = JsonDocument.Parse($"{Seconds}").RootElement.Clone(),
            [PausedName] = JsonDocument.Parse(Paused ? "true" : "false").RootElement.Clone(),
        },
    };

    /// <summary>The recording that an activity carries, or null.</summary>
    public static Recording? Of(Activity activity) =>
        activity.Attachments is [{ Name: { } id, ContentUrl: { } url, Properties: { } more }, ..]
        && more.TryGetValue(SecondsName, out var seconds) && seconds.TryGetInt32(out var length)
            ? new Recording(id, url, length, more.TryGetValue(PausedName, out var paused) && paused.ValueKind == JsonValueKind.True)
            : null;
}
