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

    // Satellites, international networks and premium numbers (ITU E.164), and the special rates of Morocco.
    static readonly string[] Dear = ["+870", "+878", "+881", "+882", "+883", "+888", "+979", "+2128"];

    /// <summary>The number that citizens call, as E.164; also shown to whom a call is put through to.</summary>
    public required string From { get; init; }

    /// <summary>Telephones of the team that ring together; none where callers are called back instead.</summary>
    public required IReadOnlyList<string> AgentNumbers { get; init; }

    /// <summary>Whom the hotline may call at all.</summary>
    public required IReadOnlyList<string> AllowedPrefixes { get; init; }

    /// <summary>Whether nobody is called at the moment: no person, no queue's team, no callback.</summary>
    public required Func<bool> CallsStopped { get; init; }

    /// <summary>Whether a number is one, and may be called.</summary>
    public bool MayCall(string number) => MayCall(number, AllowedPrefixes);

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
        if (allowed.Find(prefix => prefix is not ['+', _, _, ..] || !prefix[1..].All(char.IsAsciiDigit) || Dear.Any(dear => IsWithin(prefix, dear))) is { } wrong)
            throw new ConfigurationProblemException($"{Section}:AllowedPrefixes holds {wrong}: not + and digits of one country, or one that leads to satellites or special rates.");
        if (agents.Any(number => !MayCall(number, allowed)))
            throw new ConfigurationProblemException($"{Section}:AgentNumbers holds what is no number, or one outside {Section}:AllowedPrefixes.");
        return new VoiceOptions { From = from, AgentNumbers = agents, AllowedPrefixes = allowed, CallsStopped = new StopSwitch(configuration, $"{Section}:CallsStopped").IsOn };
    }

    static bool MayCall(string number, IReadOnlyList<string> allowed) =>
        IsNumber(number) && allowed.Any(prefix => number.StartsWith(prefix, StringComparison.Ordinal));

    // A short prefix would let in the dear ones behind it.
    static bool IsWithin(string prefix, string dear) =>
        prefix.StartsWith(dear, StringComparison.Ordinal) || dear.StartsWith(prefix, StringComparison.Ordinal);

    static List<string> List(IConfiguration configuration, string key, string fallback) =>
        [.. (configuration.Text($"{Section}:{key}") ?? fallback).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(10)];

    static bool IsNumber(string text) => text is ['+', >= '1' and <= '9', ..] && text.Length is > 8 and < 17 && text[1..].All(char.IsAsciiDigit);
}
