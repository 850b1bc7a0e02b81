using System.Text.RegularExpressions;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Channels.Twilio;

/// <summary>What every product of Twilio needs, under <c>Channels:Twilio</c>.</summary>
public sealed partial record TwilioOptions
{
    public const string Section = "Channels:Twilio";

    /// <summary>The account that sends and is charged, <c>AC</c> and 32 digits; also the user name of its API.</summary>
    public required string AccountSid { get; init; }

    /// <summary>Signs Twilio's calls to us, and is the password of ours.</summary>
    public required string AuthToken { get; init; }

    /// <summary>While a token is replaced, Twilio signs with either.</summary>
    public string? SecondaryAuthToken { get; init; }

    /// <summary>Where the API is; Twilio's own address unless told.</summary>
    public required Uri ApiBaseUrl { get; init; }

    /// <summary>Where Twilio reaches this bot, without a slash at the end. Signatures are over this address, whatever a proxy makes of it.</summary>
    public required string PublicBaseUrl { get; init; }

    /// <summary>Null where no key of the section is set: nothing of Twilio is wanted.</summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static TwilioOptions? Read(IConfiguration configuration)
    {
        if (configuration.GetSection(Section).AsEnumerable().All(key => string.IsNullOrWhiteSpace(key.Value)))
            return null;
        var account = configuration.Text($"{Section}:AccountSid") ?? throw Problem("AccountSid is missing: nothing can be sent without an account.");
        if (!AccountFormat().IsMatch(account))
            throw Problem("AccountSid is not an account of Twilio: AC, then 32 of 0-9 and a-f.");
        var token = configuration.Text($"{Section}:AuthToken") ?? throw Problem("AuthToken is missing: Twilio's calls cannot be verified without it.");
        var publicUrl = configuration.Text("Channels:PublicBaseUrl")
            ?? throw new ConfigurationProblemException("Channels:PublicBaseUrl is missing: Twilio signs the address that it calls.");
        configuration.Url("Channels:PublicBaseUrl", publicUrl);
        return new TwilioOptions
        {
            AccountSid = account,
            AuthToken = token,
            SecondaryAuthToken = configuration.Text($"{Section}:SecondaryAuthToken"),
            ApiBaseUrl = configuration.Url($"{Section}:ApiBaseUrl", "https://api.twilio.com"),
            // As it was written: what a parser would make of it is not what is signed.
            PublicBaseUrl = publicUrl.TrimEnd('/'),
        };
    }

    internal static ConfigurationProblemException Problem(string keyAndSentence) => new($"{Section}:{keyAndSentence}");

    [GeneratedRegex(@"\AAC[0-9a-f]{32}\z")]
    private static partial Regex AccountFormat();
}
