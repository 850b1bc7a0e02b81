using System.Globalization;
using System.Net;
using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Meta;

/// <summary>
/// What the Graph API's refusals mean, on every platform of Meta's (Graph API, "Error Handling"; Messenger Platform and
/// WhatsApp Cloud API, "Error Codes"). Its prose is never passed on.
/// </summary>
static class MetaFailures
{
    static readonly Dictionary<(int Code, int? Subcode), SendFailure> Table = new()
    {
        [(10, 2018278)] = SendFailure.WindowClosed,
        [(10, 2018065)] = SendFailure.WindowClosed,
        [(10, 2534022)] = SendFailure.WindowClosed,
        // The page as a whole may not send for a while.
        [(10, 1893063)] = SendFailure.NotAuthorised,
        [(100, 2018001)] = SendFailure.ContactGone,
        [(100, 2534014)] = SendFailure.ContactGone,
        [(100, 33)] = SendFailure.NotAuthorised,
        [(200, 2018108)] = SendFailure.ContactBlocked,
        [(200, 1545041)] = SendFailure.ContactBlocked,
    };

    public static async Task<SendOutcome> ReadAsync(HttpResponseMessage response, TimeProvider time, CancellationToken cancellationToken)
    {
        var wait = RetryAfter.Of(response, time);
        if (await ErrorOfAsync(response.Content, cancellationToken) is not var (code, subcode))
            return SendOutcome.Failed(Of(response.StatusCode), Status(response), wait);
        var failure = Of(code, subcode);
        // What is new to us is at least as bad as the status says.
        if (failure == SendFailure.Unknown)
            failure = Of(response.StatusCode);
        return SendOutcome.Failed(failure, subcode is null ? Text(code) : $"{Text(code)}/{Text(subcode.Value)}", wait);
    }

    /// <summary>Also for the codes that WhatsApp's statuses bring later.</summary>
    public static SendFailure Of(int code, int? subcode = null) => Table.TryGetValue((code, subcode), out var known) ? known : code switch
    {
        4 or 17 or 32 or 613 or 80006 or 80007 or 130429 or 131048 => SendFailure.RateLimited,
        131056 => SendFailure.PairRateLimited,
        1 or 2 or 1200 or 131000 or 131016 or 131057 => SendFailure.PlatformDown,
        551 or 131026 => SendFailure.ContactBlocked,
        // WhatsApp takes no message for this person now, and says not to try again at once.
        131047 or 131049 or 131050 or 130472 => SendFailure.WindowClosed,
        100 or 131008 or 131009 or 131021 or 131051 or 131053 or (>= 132000 and <= 132016) => SendFailure.ContentRefused,
        0 or 3 or 10 or 102 or 190 or (>= 200 and <= 299) or 368 or 131005 or 131031 or 131042 or 133010 => SendFailure.NotAuthorised,
        _ => SendFailure.Unknown,
    };

    static SendFailure Of(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => SendFailure.RateLimited,
        HttpStatusCode.Unauthorized => SendFailure.NotAuthorised,
        >= HttpStatusCode.InternalServerError => SendFailure.PlatformDown,
        _ => SendFailure.Unknown,
    };

    static async Task<(int Code, int? Subcode)?> ErrorOfAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            using var document = JsonDocument.Parse(await content.ReadAsByteArrayAsync(cancellationToken));
            return document.RootElement.At("error") is { } error && Number(error, "code") is { } code ? (code, Number(error, "error_subcode")) : null;
        }
        // A proxy's page instead of an answer.
        catch (JsonException)
        {
            return null;
        }
    }

    static int? Number(JsonElement error, string name) =>
        int.TryParse(error.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    static string Status(HttpResponseMessage response) => Text((int)response.StatusCode);

    static string Text(int code) => code.ToString(CultureInfo.InvariantCulture);
}
