using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AubmBot.BotFramework.Prompts;

/// <summary>What a prompt asks; stored with it, so it names sentences by key and never holds one.</summary>
public sealed record PromptOptions
{
    /// <summary>Key of its sentences: <c>.ask</c>, optional <c>.hint</c> (variants), <c>.choice.&lt;id&gt;</c>.</summary>
    public required string Texts { get; init; }

    /// <summary>May be skipped; the value is then null.</summary>
    public bool Optional { get; init; }

    /// <summary>Least length (text), value (number) or days from today (date).</summary>
    public int? Min { get; init; }

    /// <summary>Most length (text), value (number) or days from today (date).</summary>
    public int? Max { get; init; }

    /// <summary>Ids to choose among, in the order shown.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>What a plain yes chooses, where the question can be answered so.</summary>
    public string? Yes { get; init; }

    /// <summary>What a plain no chooses, where the question can be answered so.</summary>
    public string? No { get; init; }

    /// <summary>Key of a choice's label with <c>{id}</c> in it; <c>&lt;Texts&gt;.choice.{id}</c> unless told.</summary>
    public string? Labels { get; init; }

    /// <summary>An answer read out of what was said before: a button, or a yes, confirms it.</summary>
    public string? Suggested { get; init; }

    /// <summary>How <see cref="Suggested"/> is shown; with the release that shows it, in the conversation's language.</summary>
    public string? SuggestedLabel { get; init; }

    /// <summary>The citizen's own number is wanted, and their platform has a button that gives it (<see cref="Channels.ChannelCapabilities.SharesNumbers"/>).</summary>
    public bool Own { get; init; }

    public JsonObject ToJson() => (JsonObject)System.Text.Json.JsonSerializer.SerializeToNode(this, PromptJson.Default.PromptOptions)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(PromptOptions))]
sealed partial class PromptJson : JsonSerializerContext;
