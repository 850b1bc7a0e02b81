using System.Text.Json.Nodes;

namespace AubmBot.BotFramework.Prompts;

/// <summary>What a prompt made of an answer.</summary>
/// <param name="Succeeded">The answer is usable.</param>
/// <param name="Value">Its value; null where an optional question was skipped.</param>
/// <param name="Problem">Why not, as the last part of a sentence key <c>prompt.problem.*</c>; null where there is nothing special to say.</param>
public sealed record Recognition(bool Succeeded, JsonNode? Value = null, string? Problem = null)
{
    public static Recognition Of(JsonNode? value) => new(true, value);

    public static Recognition Failed(string? problem = null) => new(false, Problem: problem);
}
