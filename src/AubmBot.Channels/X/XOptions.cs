using System.Text.RegularExpressions;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Channels.X;

/// <summary>Configuration of X's direct messages, under <c>Channels:X</c>. Access is paid, so nothing set is the usual case.</summary>
public sealed partial record XOptions
{
    public const string Section = "Channels:X";

    /// <summary>The app's public key.</summary>
    public required string ConsumerKey { get; init; }

    /// <summary>The app's secret: X signs its calls with it, and we ours.</summary>
    public required string ConsumerSecret { get; init; }

    /// <summary>What the agency's account gave to the app.</summary>
    public required string AccessToken { get; init; }

    public required string AccessTokenSecret { get; init; }

    /// <summary>The agency's account: the number that its access token begins with.</summary>
    public required string UserId { get; init; }

    public required Uri ApiBaseUrl { get; init; }

    /// <summary>Null where no key is set: the channel is not wanted.</summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static XOptions? Read(IConfiguration configuration)
    {
        string[] keys = ["ConsumerKey", "ConsumerSecret", "AccessToken", "AccessTokenSecret", "UserId"];
        if (keys.All(key => configuration.Text($"{Section}:{key}") is null))
            return null;
        var options = new XOptions
        {
            ConsumerKey = Needed(configuration, "ConsumerKey"),
            ConsumerSecret = Needed(configuration, "ConsumerSecret"),
            AccessToken = Needed(configuration, "AccessToken"),
            AccessTokenSecret = Needed(configuration, "AccessTokenSecret"),
            UserId = Needed(configuration, "UserId"),
            ApiBaseUrl = configuration.Url($"{Section}:ApiBaseUrl", "https://api.x.com"),
        };
        return IdFormat().IsMatch(options.UserId)
            ? options
            : throw new ConfigurationProblemException($"{Section}:UserId is not an account's number: digits only.");
    }

    /// <summary>Whether this is the number of an account; nothing else may stand in an address we call.</summary>
    internal static bool IsId(string? id) => id is not null && IdFormat().IsMatch(id);

    static string Needed(IConfiguration configuration, string key) => configuration.Text($"{Section}:{key}")
        ?? throw new ConfigurationProblemException($"{Section}:{key} is missing: X needs all five keys of its app and account.");

    [GeneratedRegex(@"\A[0-9]{1,20}\z")]
    private static partial Regex IdFormat();
}
