namespace AubmBot.Web.Sandbox;

/// <summary>Something to press under a message: it comes back with its id, or opens an address.</summary>
/// <param name="Title">What stands on it.</param>
/// <param name="Id">What comes back.</param>
/// <param name="Url">What it opens.</param>
/// <param name="Kind">The platform's word for it, which decides how a press comes back.</param>
sealed record SandboxButton(string Title, string? Id, string? Url = null, string Kind = "button");
