using AubmBot.BotFramework.Channels;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Channels.DirectLine;

/// <summary>Settings under <c>Channels:DirectLine</c>.</summary>
public sealed record DirectLineOptions
{
    const int ShortestSecret = 32;

    /// <summary>Opens tokens/generate to other servers; without it that address is closed. Never reaches a browser.</summary>
    public string? Secret { get; init; }

    /// <summary>How long a token is good for; 30 unless told, 1 to 1440.</summary>
    public int TokenMinutes { get; init; } = 30;

    /// <summary>Sites that may embed the page and call from their own pages.</summary>
    public IReadOnlyList<string> TrustedOrigins { get; init; } = ["https://www.aubm.ma"];

    /// <summary>New conversations a minute from one address; 10 unless told.</summary>
    public int ConversationsPerMinute { get; init; } = 10;

    /// <summary>Where citizens reach the page, without a slash at the end; links into it need it.</summary>
    public string? PublicBaseUrl { get; init; }

    /// <exception cref="ConfigurationProblemException">A key is wrong.</exception>
    public static DirectLineOptions Read(IConfiguration configuration, bool isDevelopment)
    {
        var section = configuration.GetSection("Channels:DirectLine");
        var options = new DirectLineOptions
        {
            Secret = section["Secret"] is { Length: > 0 } secret ? secret : null,
            PublicBaseUrl = configuration["Channels:PublicBaseUrl"] is { Length: > 0 } address ? address.TrimEnd('/') : null,
            TokenMinutes = Number(section, "TokenMinutes", 30, 1, 1440),
            ConversationsPerMinute = Number(section, "ConversationsPerMinute", 10, 1, 100_000),
            TrustedOrigins = section.GetSection("TrustedOrigins").GetChildren().Select(origin => Origin(origin.Value ?? "")).ToArray()
                is { Length: > 0 } origins ? origins : ["https://www.aubm.ma"],
        };
        if (!isDevelopment && options.Secret is { Length: < ShortestSecret })
            throw new ConfigurationProblemException($"Channels:DirectLine:Secret is too short: at least {ShortestSecret} characters.");
        return options;
    }

    // As a browser writes it in its Origin header: with a path or a slash behind it would never match.
    static string Origin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.GetLeftPart(UriPartial.Authority) == text
            ? text
            : throw new ConfigurationProblemException($"Channels:DirectLine:TrustedOrigins holds \"{text}\": scheme and host alone are expected, such as https://www.aubm.ma.");

    static int Number(IConfigurationSection section, string key, int standard, int least, int most) => section[key] switch
    {
        null or "" => standard,
        var text when int.TryParse(text, out var number) && number >= least && number <= most => number,
        _ => throw new ConfigurationProblemException($"Channels:DirectLine:{key} is wrong: a whole number from {least} to {most}."),
    };
}
