using System.Text.Json.Serialization;
using AubmBot.BotFramework.State;

namespace AubmBot.Core.Conversations.Paging;

/// <summary>What is left of a reply, as the conversation remembers it.</summary>
/// <param name="Language">The language it is written in: the word for more may be typed in another one.</param>
/// <param name="Total">All pages, those that were sent included.</param>
/// <param name="Texts">The pages that were not sent, in order, each as it will be sent.</param>
public sealed record PagesLeft(string Language, int Total, IReadOnlyList<string> Texts)
{
    internal const string StateName = "pages";

    public static PagesLeft? Of(BotState state) =>
        state.Get(StateName, PagingJson.Default.PagesLeft) is { Language: not null, Texts.Count: > 0 } left ? left : null;

    public static void Forget(BotState state) => state.Remove(StateName);

    public void Remember(BotState state)
    {
        if (Texts.Count == 0)
            Forget(state);
        else
            state.Set(StateName, this, PagingJson.Default.PagesLeft);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PagesLeft))]
sealed partial class PagingJson : JsonSerializerContext;
