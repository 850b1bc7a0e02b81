using System.Text.RegularExpressions;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Channels.Wire;

/// <summary>
/// The texts that WhatsApp approved for one channel, one a language, each with one gap: what is sent outside the window is
/// decided here and nowhere else.
/// </summary>
/// <param name="byLanguage">Language code (fr, ar) → what the platform calls the text.</param>
sealed partial class ApprovedTexts(IReadOnlyDictionary<string, string> byLanguage)
{
    const string Name = "approvedText", Language = "approvedLanguage";

    // A body has 1024 with all its gaps filled (WhatsApp, Message Templates).
    const int Longest = 900;

    public bool IsEmpty => byLanguage.Count == 0;

    /// <summary>None where no key of the section is set.</summary>
    /// <param name="configuration">Where from.</param>
    /// <param name="section">Holds a key for each language.</param>
    /// <param name="format">What a name looks like.</param>
    /// <exception cref="ConfigurationProblemException">A key is wrong.</exception>
    public static ApprovedTexts Read(IConfiguration configuration, string section, Regex format) => new(
        configuration.GetSection(section).GetChildren().Where(key => !string.IsNullOrWhiteSpace(key.Value)).ToDictionary(key => key.Key, key =>
            !LanguageFormat().IsMatch(key.Key) ? throw new ConfigurationProblemException($"{section}:{key.Key} names no language: fr and ar are expected.")
            : format.IsMatch(key.Value!.Trim()) ? key.Value.Trim()
            : throw new ConfigurationProblemException($"{section}:{key.Key} is not the name of an approved text: {format}.")));

    public Activity? Fill(Activity part)
    {
        var language = part.Locale?.Split('-')[0] ?? "";
        // A gap takes no line breaks and no runs of spaces (WhatsApp, error 132018); buttons and files would be lost.
        var text = Blanks().Replace(part.Text ?? "", " ").Trim();
        if (!byLanguage.TryGetValue(language, out var name) || text.Length is 0 or > Longest || part.SuggestedActions is not null || part.Attachments is { Count: > 0 })
            return null;
        var filled = ActivityJson.Read(ActivityJson.Write(part));
        filled.Text = text;
        filled.ChannelData = ActivityData.Object((Name, name), (Language, language));
        return filled;
    }

    /// <summary>What <see cref="Fill"/> noted; null for a part that is sent as it is.</summary>
    public static (string Name, string Language)? Of(Activity part) =>
        ActivityData.Read(part.ChannelData, Name) is { } name && ActivityData.Read(part.ChannelData, Language) is { } language ? (name, language) : null;

    [GeneratedRegex(@"\A[a-z]{2}\z")]
    private static partial Regex LanguageFormat();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
