using System.Globalization;
using System.Text.RegularExpressions;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Channels.Telegram;

/// <summary>Configuration of the Telegram channel, under <c>Channels:Telegram</c>.</summary>
public sealed partial record TelegramOptions
{
    public const string Section = "Channels:Telegram";

    /// <summary>What BotFather gave: the bot's number, a colon, a secret.</summary>
    public required string BotToken { get; init; }

    /// <summary>What Telegram repeats with every webhook call; the webhook is closed without it.</summary>
    public string? SecretToken { get; init; }

    /// <summary>Name without @; mentions and commands in groups are recognised by it.</summary>
    public string? BotUsername { get; init; }

    /// <summary>Scheme, host and port of a Bot API server of one's own; Telegram's where there is none.</summary>
    public Uri? ApiBaseUrl { get; init; }

    /// <summary>Where Telegram reaches this bot; without it updates are fetched by long polling.</summary>
    public Uri? PublicBaseUrl { get; init; }

    /// <summary>The bot's own id, which the token begins with.</summary>
    public long BotId => long.Parse(BotToken.Split(':')[0], CultureInfo.InvariantCulture);

    /// <summary>Null where neither token is set: the channel is not wanted.</summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static TelegramOptions? Read(IConfiguration configuration)
    {
        var token = configuration.Text($"{Section}:BotToken");
        var secret = configuration.Text($"{Section}:SecretToken");
        if (token is null)
            return secret is null ? null : throw Problem("BotToken is missing: without it no answer can be sent.");
        if (!TokenFormat().IsMatch(token))
            throw Problem("BotToken is not a token of BotFather: digits, a colon, then letters, digits, _ and -.");
        if (secret is not null && !SecretFormat().IsMatch(secret))
            throw Problem("SecretToken must be 1 to 256 characters of A-Z, a-z, 0-9, _ and -.");
        var api = ReadApi(configuration);
        var publicUrl = ReadPublicUrl(configuration, reachesLoopback: secret is not null && api is { IsLoopback: true });
        if (publicUrl is not null && secret is null)
            throw Problem("SecretToken is missing: Telegram's webhook is closed without it.");
        return new TelegramOptions
        {
            BotToken = token,
            SecretToken = secret,
            BotUsername = configuration.Text($"{Section}:BotUsername")?.TrimStart('@'),
            ApiBaseUrl = api,
            PublicBaseUrl = publicUrl,
        };
    }

    // An address of this machine is reached by a stand-in on it, not by Telegram: its updates are fetched.
    static Uri? ReadPublicUrl(IConfiguration configuration, bool reachesLoopback) =>
        configuration.Text("Channels:PublicBaseUrl") is { } text && configuration.Url("Channels:PublicBaseUrl", text) is var url
            && (!url.IsLoopback || reachesLoopback)
            ? url
            : null;

    static Uri? ReadApi(IConfiguration configuration)
    {
        if (configuration.Text($"{Section}:ApiBaseUrl") is not { } text)
            return null;
        var url = configuration.Url($"{Section}:ApiBaseUrl", text);
        // The client library takes scheme, host and port only, and would call another address without a word.
        return url.PathAndQuery == "/" ? url : throw Problem("ApiBaseUrl must be scheme, host and port only: a path would be ignored.");
    }

    static ConfigurationProblemException Problem(string keyAndSentence) => new($"{Section}:{keyAndSentence}");

    [GeneratedRegex(@"\A[0-9]{1,16}:[A-Za-z0-9_-]+\z")]
    private static partial Regex TokenFormat();

    // Bot API, setWebhook, secret_token.
    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,256}\z")]
    private static partial Regex SecretFormat();
}
