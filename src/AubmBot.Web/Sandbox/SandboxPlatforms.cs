namespace AubmBot.Web.Sandbox;

/// <summary>The platforms that the sandbox stands in for in this process.</summary>
sealed record SandboxPlatforms(IReadOnlySet<string> Names)
{
    public SandboxPlatforms(IEnumerable<string> names) : this(names.ToHashSet(StringComparer.Ordinal)) { }
}
