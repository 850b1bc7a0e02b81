using System.Text.RegularExpressions;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Meta;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Channels.WhatsAppCloud;

/// <summary>Configuration of the WhatsApp Cloud API channel, under <c>Channels:WhatsAppCloud</c>.</summary>
/// <param name="PhoneNumberId">Meta's id of the number that citizens write to.</param>
/// <param name="AccessToken">What lets us write as the number.</param>
/// <param name="Meta">The app behind it.</param>
public sealed partial record WhatsAppOptions(string PhoneNumberId, string AccessToken, MetaOptions Meta)
{
    public const string Section = "Channels:WhatsAppCloud";

    /// <summary>The number itself, with its plus sign: links into the chat need it, nothing else does.</summary>
    public string? Number { get; init; }

    /// <summary>Names of approved templates, under <c>Templates:fr</c> and <c>Templates:ar</c>.</summary>
    internal ApprovedTexts Texts { get; init; } = new(new Dictionary<string, string>());

    /// <summary>Null where no key is set: the channel is not wanted.</summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static WhatsAppOptions? Read(IConfiguration configuration)
    {
        var texts = ApprovedTexts.Read(configuration, $"{Section}:Templates", TemplateFormat());
        if (MetaOptions.ReadAccount(configuration, Section, nameof(PhoneNumberId), nameof(AccessToken)) is not var (number, token))
            return texts.IsEmpty ? null : throw new ConfigurationProblemException($"{Section}:{nameof(PhoneNumberId)} is missing: Templates are sent by that number.");
        return new WhatsAppOptions(number, token, MetaOptions.Read(configuration, Section)) { Number = ReadNumber(configuration), Texts = texts };
    }

    [GeneratedRegex(@"\A[a-z0-9_]{1,512}\z")]
    private static partial Regex TemplateFormat();

    static string? ReadNumber(IConfiguration configuration) => configuration.Text($"{Section}:{nameof(Number)}") is not { } number ? null
        : number is ['+', .. { Length: >= 6 and <= 15 } digits] && digits.All(char.IsAsciiDigit) ? number
        : throw new ConfigurationProblemException($"{Section}:{nameof(Number)} is not a number with its plus sign: links into the chat are made of it.");
}
