using System.Text.Json.Serialization;
using AubmBot.BotFramework.State;

namespace AubmBot.Core.Dialogue;

/// <summary>
/// What the bot said last, as far as the very next message may refer to it: "non", "et combien ça coûte ?", another language.
/// Whatever else is said meanwhile, it is no longer the last.
/// </summary>
/// <param name="Answer">The topic that was answered.</param>
/// <param name="Guesses">The topics among which the citizen is to choose.</param>
public sealed record JustSaid(string? Answer, IReadOnlyList<string> Guesses)
{
    internal const string StateName = "justSaid";

    public static JustSaid Nothing { get; } = new(null, []);

    public static JustSaid Answering(string topic) => new(topic, []);

    public static JustSaid Guessing(IEnumerable<string> topics) => new(null, [.. topics]);

    /// <summary>Takes it out of the state: the turn that follows it is the only one that may refer to it.</summary>
    public static JustSaid Take(BotState state)
    {
        var said = state.Get(StateName, JustSaidJson.Default.JustSaid) is { Guesses: not null } found ? found : Nothing;
        state.Remove(StateName);
        return said;
    }

    public void Remember(BotState state) => state.Set(StateName, this, JustSaidJson.Default.JustSaid);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JustSaid))]
sealed partial class JustSaidJson : JsonSerializerContext;
