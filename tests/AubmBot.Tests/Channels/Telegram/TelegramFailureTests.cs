using System.Text.RegularExpressions;
using AubmBot.BotFramework.Channels;
using AubmBot.Tests.Channels.Stubs;

namespace AubmBot.Tests.Channels.Telegram;

public sealed partial class TelegramFailureTests
{
    /// <summary>Every refusal of the table of send errors with its meaning.</summary>
    public static IEnumerable<(string Name, StubAnswer Answer, SendFailure Meaning)> Table =>
    [
        Row(403, "Forbidden: bot was blocked by the user", SendFailure.ContactBlocked),
        Row(403, "Forbidden: user is deactivated", SendFailure.ContactGone),
        Row(403, "Forbidden: bot can't initiate conversation with a user", SendFailure.ContactBlocked),
        Row(403, "Forbidden: bot was kicked from the group chat", SendFailure.ContactGone),
        Row(400, "Bad Request: chat not found", SendFailure.ContactGone),
        Row(400, "Bad Request: group chat was upgraded to a supergroup chat", SendFailure.ContactGone),
        Row(400, "Bad Request: message is too long", SendFailure.ContentRefused),
        Row(400, "Bad Request: can't parse entities: at byte offset 3", SendFailure.ContentRefused),
        Row(400, "Bad Request: BUTTON_DATA_INVALID", SendFailure.ContentRefused),
        Row(400, "Bad Request: message is not modified", SendFailure.ContentRefused),
        Row(400, "Bad Request: query is too old and response timeout expired or query ID is invalid", SendFailure.WindowClosed),
        Row(401, "Unauthorized", SendFailure.NotAuthorised),
        Row(409, "Conflict: terminated by other getUpdates request", SendFailure.NotAuthorised),
        Row(429, "Too Many Requests: retry after 5", SendFailure.RateLimited),
        Row(500, "Internal Server Error", SendFailure.PlatformDown),
        Row(502, "Bad Gateway", SendFailure.PlatformDown),
        Row(504, "Gateway Timeout", SendFailure.PlatformDown),
    ];

    [Fact]
    public void Every_row_of_the_table_of_send_errors_is_tried()
    {
        var tried = Table.Select(row => row.Name).ToList();
        foreach (var code in Payload.SendErrors("telegram").SelectMany(row => Codes(row[1])))
            tried.ShouldContain(name => name.Contains(code, StringComparison.OrdinalIgnoreCase), code);
    }

    // "400 Bad Request: a / b (note)" holds the phrases a and b; "500/502/504" three codes.
    static IEnumerable<string> Codes(string cell)
    {
        var phrases = Prefix().Replace(Note().Replace(cell, ""), "").Trim();
        if (phrases.StartsWith("parameters", StringComparison.Ordinal))
            return ["429"];
        return phrases.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    static (string, StubAnswer, SendFailure) Row(int code, string description, SendFailure meaning) =>
        ($"{code} {description}", TelegramSamples.Refusal(code, description), meaning);

    [GeneratedRegex(@"^(400|401|403|409|429) (Forbidden: |Bad Request: )?")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\(.*?\)")]
    private static partial Regex Note();
}
