using System.Text.Json;
using System.Text.RegularExpressions;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Meta;

/// <summary>A link into the conversation, m.me/page?ref=topic or ig.me/m/account?ref=topic (Messenger Platform, m.me Links).</summary>
static partial class EntryLink
{
    public static void Open(Activity activity, string? reference)
    {
        activity.Type = ActivityTypes.Event;
        activity.Name = EventNames.Join;
        // Anyone can write a link: what is not of the documented alphabet is dropped, and the citizen welcomed all the same.
        activity.Value = ActivityData.Object(("topic", reference is not null && Alphabet().IsMatch(reference) ? reference : null));
    }

    /// <summary>The reference of a referral, where it has one: one of a shop's product has none.</summary>
    public static string? Of(JsonElement? referral) => referral?.Text("ref");

    [GeneratedRegex(@"\A[A-Za-z0-9_=-]{1,64}\z")]
    private static partial Regex Alphabet();
}
