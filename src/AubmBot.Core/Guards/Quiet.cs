using System.Text.Json.Serialization;
using AubmBot.BotFramework.State;

namespace AubmBot.Core.Guards;

/// <summary>The bot says nothing until then: kept with the conversation, so that a restart does not end it.</summary>
/// <param name="Until">When it may speak again.</param>
/// <param name="Words">Only these words go unanswered; null for whatever comes.</param>
public sealed record Quiet(DateTimeOffset Until, string? Words)
{
    const string StateName = "quiet";

    static readonly TimeSpan Length = TimeSpan.FromMinutes(15);

    public static void Begin(BotState state, DateTimeOffset now, string? words = null) =>
        state.Set(StateName, new Quiet(now + Length, words), QuietJson.Default.Quiet);

    public static bool Holds(BotState state, DateTimeOffset now, string words) =>
        state.Get(StateName, QuietJson.Default.Quiet) is { } quiet && now < quiet.Until && (quiet.Words is null || quiet.Words == words);

    public static void End(BotState state) => state.Remove(StateName);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Quiet))]
sealed partial class QuietJson : JsonSerializerContext;
