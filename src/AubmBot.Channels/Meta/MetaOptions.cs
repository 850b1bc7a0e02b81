using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Channels.Meta;

/// <summary>The app that Messenger, Instagram and WhatsApp share, under <c>Channels:Meta</c>.</summary>
public sealed record MetaOptions
{
    public const string Section = "Channels:Meta";

    /// <summary>What signs webhook calls; while it is renewed, the second one counts as well.</summary>
    public required IReadOnlyList<string> AppSecrets { get; init; }

    /// <summary>What Meta repeats when it tries an address.</summary>
    public required string VerifyToken { get; init; }

    /// <summary>Id of the app: an echo that names it is of our own making.</summary>
    public string? AppId { get; init; }

    /// <summary>Address of the Graph API with its version.</summary>
    public Uri GraphBaseUrl { get; init; } = new("https://graph.facebook.com/v23.0");

    /// <param name="configuration">Where from.</param>
    /// <param name="wantedBy">The channel's section, which is set.</param>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static MetaOptions Read(IConfiguration configuration, string wantedBy)
    {
        var secret = Needed("AppSecret");
        string?[] secrets = [secret, configuration.Text($"{Section}:SecondaryAppSecret")];
        var options = new MetaOptions
        {
            AppSecrets = [.. secrets.OfType<string>()],
            VerifyToken = Needed("VerifyToken"),
            AppId = configuration.Text($"{Section}:AppId"),
        };
        return options with { GraphBaseUrl = configuration.Url($"{Section}:GraphBaseUrl", options.GraphBaseUrl.AbsoluteUri) };

        string Needed(string key) => configuration.Text($"{Section}:{key}")
            ?? throw new ConfigurationProblemException($"{Section}:{key} is missing: {wantedBy} is closed without it.");
    }

    /// <summary>The two keys of a channel, or null where neither is set.</summary>
    /// <exception cref="ConfigurationProblemException">One is missing.</exception>
    internal static (string Account, string Token)? ReadAccount(IConfiguration configuration, string section, string accountKey, string tokenKey)
    {
        var (account, token) = (configuration.Text($"{section}:{accountKey}"), configuration.Text($"{section}:{tokenKey}"));
        if (account is null && token is null)
            return null;
        if (account is null || !account.All(char.IsAsciiDigit))
            throw new ConfigurationProblemException($"{section}:{accountKey} is missing or not a number: what comes in names it.");
        return token is null
            ? throw new ConfigurationProblemException($"{section}:{tokenKey} is missing: without it no answer can be sent.")
            : (account, token);
    }
}
