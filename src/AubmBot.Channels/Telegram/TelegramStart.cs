using System.Text.Json;
using System.Text.RegularExpressions;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Telegram;

/// <summary>
/// The command that opens a conversation, with what a link carried: t.me/bot?start=payload (core.telegram.org/bots/features,
/// Deep Linking).
/// </summary>
static partial class TelegramStart
{
    /// <summary>The value of the join event, or null where the text is something else.</summary>
    public static JsonElement? Read(string? text, string? language)
    {
        if (text is null || Command().Match(text) is not { Success: true } command)
            return null;
        // Anyone can write a link: what is not of the documented alphabet is dropped, and the citizen welcomed all the same.
        var payload = command.Groups["payload"].Value;
        return ActivityData.Object(("language", language), ("topic", Payload().IsMatch(payload) ? payload : null));
    }

    [GeneratedRegex(@"\A/start(?:\s+(?<payload>.*))?\z", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex Payload();
}
