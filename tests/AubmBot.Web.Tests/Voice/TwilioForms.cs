using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Voice;

/// <summary>What the bot asked of Twilio's API, as forms.</summary>
static class TwilioForms
{
    public static IReadOnlyList<Dictionary<string, string>> FormsTo(this Platform twilio, string path) =>
    [
        .. twilio.Calls.Where(call => call.Path.EndsWith(path, StringComparison.Ordinal)).Select(call => call.Body.Split('&')
            .Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')))),
    ];
}
