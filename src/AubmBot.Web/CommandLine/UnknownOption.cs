using System.CommandLine;
using System.CommandLine.Parsing;
using AubmBot.Web.Hosting;

namespace AubmBot.Web.CommandLine;

/// <summary>
/// An option that nobody knows is named, beside those that are known: what was meant by it would otherwise be left undone in
/// silence. Settings are options too, and theirs have a section before a colon.
/// </summary>
static class UnknownOption
{
    // Those of the host itself: https://learn.microsoft.com/aspnet/core/fundamentals/host/web-host#host-configuration-values
    static readonly string[] HostSettings = ["urls", "http_ports", "https_ports", "environment", "contentRoot", "applicationName", "webroot"];

    /// <summary>The first option that the verb does not know, or null.</summary>
    public static string? In(ParseResult parsed)
    {
        var takesSettings = !parsed.CommandResult.Command.TreatUnmatchedTokensAsErrors;
        return parsed.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument && IsOption(token.Value))
            .Select(token => token.Value.Split('=')[0])
            .FirstOrDefault(name => !takesSettings || !IsSetting(name) || OwnSettings.Meant(Key(name)) is not null);
    }

    /// <summary>Says so, and what the verb knows.</summary>
    public static async Task<int> RefuseAsync(string option, RootCommand root, Command verb)
    {
        if (OwnSettings.Meant(Key(option)) is { } meant)
        {
            await Console.Error.WriteLineAsync($"AubmBot does not know the setting {Key(option)}; the nearest is {meant}.");
            return 1;
        }
        var settings = verb.TreatUnmatchedTokensAsErrors ? "" : $" Settings are --{string.Join(", --", HostSettings)} and --Section:Key.";
        await Console.Error.WriteLineAsync($"AubmBot does not know the option {option} of {verb.Name}.{settings}\n");
        string[] help = verb == root ? ["--help"] : [verb.Name, "--help"];
        await root.Parse(help).InvokeAsync(new InvocationConfiguration { Output = Console.Error });
        return 1;
    }

    // "-5 m" and "- bonjour" are words of a citizen's.
    static bool IsOption(string text) => text.Length > 2 && text.StartsWith("--", StringComparison.Ordinal)
        || text.Length > 1 && text[0] == '-' && char.IsLetter(text[1]);

    static string Key(string option) => option.TrimStart('-');

    static bool IsSetting(string name) =>
        name.Contains(':', StringComparison.Ordinal) || HostSettings.Contains(Key(name), StringComparer.OrdinalIgnoreCase);
}
