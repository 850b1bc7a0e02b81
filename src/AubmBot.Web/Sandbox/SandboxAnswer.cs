namespace AubmBot.Web.Sandbox;

/// <summary>What a stand-in answers.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">JSON.</param>
/// <param name="RetryAfter">Seconds, as a header.</param>
sealed record SandboxAnswer(int Status, string Body, int? RetryAfter = null);
