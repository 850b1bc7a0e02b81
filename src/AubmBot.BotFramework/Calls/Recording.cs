using System.Text.Json;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;

namespace AubmBot.BotFramework.Calls;

/// <summary>A caller's recorded words: they lie with the platform, and are fetched from there.</summary>
/// <param name="Id">The platform's id.</param>
/// <param name="Url">Where it lies.</param>
/// <param name="Seconds">How long it is.</param>
public sealed record Recording(string Id, string Url, int Seconds)
{
    const string Type = "audio/wav", SecondsName = "seconds";

    public Attachment ToAttachment() => new()
    {
        ContentType = Type,
        ContentUrl = Url,
        Name = Id,
        Properties = new() { [SecondsName] = JsonDocument.Parse($"{Seconds}").RootElement.Clone() },
    };

    /// <summary>The recording that an activity carries, or null.</summary>
    public static Recording? Of(Activity activity) =>
        activity.Attachments is [{ Name: { } id, ContentUrl: { } url, Properties: { } more }, ..]
        && more.TryGetValue(SecondsName, out var seconds) && seconds.TryGetInt32(out var length)
            ? new Recording(id, url, length)
            : null;

    /// <summary>As a ticket keeps it.</summary>
    public JsonObject ToJson() => new() { ["recording"] = Id, ["url"] = Url, [SecondsName] = Seconds };
}
