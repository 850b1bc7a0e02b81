using System.Text.Json.Nodes;

namespace AubmBot.Core.Forms;

/// <summary>One answered field; a skipped one has no value.</summary>
public sealed record FormAnswer(FormField Field, JsonNode? Value);
