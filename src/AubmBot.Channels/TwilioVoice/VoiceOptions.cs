using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Twilio;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Channels.TwilioVoice;

/// <summary>The hotline's own keys: its number, and whom it may put callers through to.</summary>
public sealed record VoiceOptions
{
    public const string Section = "Channels:Voice";
    const string FromKey = $"{TwilioOptions.Section}:VoiceFrom";

    // Moroccan mobiles and fixed lines; no special rates, no satellites, nothing abroad.
    const string MoroccanPrefixes = "+2125,+2126,+2127";

    /// <summary>The number that citizens call, as E.164; also shown to whom a call is put through to.</summary>
    public required string From { get; init; }

    /// <summary>Telephones of the team that ring together; none where callers are called back instead.</summary>
    public required IReadOnlyList<string> AgentNumbers { get; init; }

    /// <summary>Null where no number is set: there is no hotline.</summary>
    /// <exception cref="ConfigurationProblemException">A number is none, or one that may not be called.</exception>
    public static VoiceOptions? Read(IConfiguration configuration)
    {
        if (configuration.Text(FromKey) is not { } from)
            return null;
        if (!IsNumber(from))
            throw new ConfigurationProblemException($"{FromKey} is not a number in international form: + and digits.");
        var allowed = List(configuration, "AllowedPrefixes", MoroccanPrefixes);
        var agents = List(configuration, "AgentNumbers", "");
        // Toll fraud needs a number that somebody typed: only configured ones are called, and only where prefixes allow.
        if (agents.Any(number => !IsNumber(number) || !allowed.Any(prefix => number.StartsWith(prefix, StringComparison.Ordinal))))
            throw new ConfigurationProblemException($"{Section}:AgentNumbers holds what is no number, or one outside {Section}:AllowedPrefixes.");
        return new VoiceOptions { From = from, AgentNumbers = agents };
    }

    static List<string> List(IConfiguration configuration, string key, string fallback) =>
        [.. (configuration.Text($"{Section}:{key}") ?? fallback).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(10)];

    static bool IsNumber(string text) => text is ['+', >= '1' and <= '9', ..] && text.Length is > 8 and < 17 && text[1..].All(char.IsAsciiDigit);
}
