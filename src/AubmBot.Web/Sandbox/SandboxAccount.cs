namespace AubmBot.Web.Sandbox;

/// <param name="Platform">Its name.</param>
/// <param name="Sections">Where its keys stand; one key of the operator's in any of them keeps the sandbox out of all.</param>
/// <param name="Keys">A complete set of credentials for the sandbox.</param>
sealed record SandboxAccount(string Platform, IReadOnlyList<string> Sections, IReadOnlyDictionary<string, string> Keys)
{
    public bool IsFree(IConfiguration configuration) => Sections.All(section =>
        configuration.GetSection(section).AsEnumerable().All(pair => string.IsNullOrWhiteSpace(pair.Value)));
}
