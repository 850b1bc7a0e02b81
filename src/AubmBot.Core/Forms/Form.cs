namespace AubmBot.Core.Forms;

/// <summary>A service a citizen asks for by answering questions. Its texts are sentences under <c>form.&lt;id&gt;</c>.</summary>
/// <param name="Id">The file's name.</param>
/// <param name="Version">Raised when fields change meaning.</param>
/// <param name="Kind">Kind of the ticket it opens.</param>
/// <param name="Fields">What it asks, in order.</param>
public sealed record Form(string Id, int Version, string Kind, IReadOnlyList<FormField> Fields)
{
    /// <summary>Key of its sentences.</summary>
    public string Texts => $"form.{Id}";
}
