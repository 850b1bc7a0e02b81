namespace AubmBot.Core.Understanding.Model;

/// <summary>An optional language model; without an endpoint there is none.</summary>
public sealed class ModelOptions
{
    public const string Section = "Understanding:Model";

    /// <summary>An address that speaks OpenAI's chat protocol, such as http://localhost:11434/v1 of a model on the same machine.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The model's name there.</summary>
    public string Name { get; set; } = "";

    /// <summary>The key it asks for, where it asks for one.</summary>
    public string Key { get; set; } = "";

    /// <summary>A citizen waits no longer than this for it.</summary>
    public int TimeoutMilliseconds { get; set; } = 1500;
}
