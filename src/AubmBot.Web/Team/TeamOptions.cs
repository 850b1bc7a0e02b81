using AubmBot.BotFramework.Channels;

namespace AubmBot.Web.Team;

/// <summary>Who of the agency may hear what callers recorded.</summary>
public sealed record TeamOptions
{
    const string Key = "Team:Token";

    /// <summary>So long that nobody guesses it, however often they may try.</summary>
    const int ShortestToken = 32;

    /// <summary>The team's shared password; null where there is none, and then nobody hears anything from elsewhere.</summary>
    public string? Token { get; init; }

    /// <exception cref="ConfigurationProblemException">The token is too short.</exception>
    public static TeamOptions Read(IConfiguration configuration)
    {
        var token = configuration[Key] is { Length: > 0 } given ? given : null;
        if (token?.Length < ShortestToken)
            throw new ConfigurationProblemException($"{Key} has {token.Length} characters: it opens callers' recordings, {ShortestToken} are the least.");
        return new TeamOptions { Token = token };
    }
}
