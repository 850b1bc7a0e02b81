using System.Text.RegularExpressions;
using System.Web;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Meta;

/// <summary>Meta tries an address before it posts there (Graph API, Webhooks, "Verification Requests").</summary>
static partial class MetaChallenge
{
    public static WebhookAnswer Answer(WebhookRequest question, string verifyToken)
    {
        var at = question.PathAndQuery.IndexOf('?');
        var query = HttpUtility.ParseQueryString(at < 0 ? "" : question.PathAndQuery[at..]);
        return query["hub.mode"] == "subscribe"
            && SharedSecret.Matches(verifyToken, query["hub.verify_token"] ?? "")
            && query["hub.challenge"] is { } challenge && Challenge().IsMatch(challenge)
                ? new WebhookAnswer(200, "text/plain", challenge)
                : new WebhookAnswer(403);
    }

    // Meta sends a number; markup would let a link make this address say something of its own.
    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,200}\z")]
    private static partial Regex Challenge();
}
