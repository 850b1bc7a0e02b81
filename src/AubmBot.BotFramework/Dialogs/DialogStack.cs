using System.Text.Json.Serialization;

namespace AubmBot.BotFramework.Dialogs;

/// <summary>The dialogs of a conversation, the active one last.</summary>
public sealed class DialogStack
{
    public const string StateName = "dialogs";

    public List<DialogInstance> Instances { get; init => field = [.. (value ?? []).OfType<DialogInstance>()]; } = [];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DialogStack))]
public sealed partial class DialogJson : JsonSerializerContext;
