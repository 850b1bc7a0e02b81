using System.Text.Json.Serialization;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;

namespace AubmBot.Core.Dialogue;

/// <summary>
/// The buttons offered last, so that "2", "٢" or a label typed by hand presses one: not every channel has buttons.
/// </summary>
static class Offers
{
    public static void Remember(ITurnContext turn, IEnumerable<CardAction> buttons) => turn.ConversationState.Set(
        ConversationMemory.Offered, [.. buttons.Select(button => new Offer(button.Id!, button.Title!))], OffersJson.Default.ListOffer);

    public static void Forget(ITurnContext turn) => turn.ConversationState.Remove(ConversationMemory.Offered);

    /// <summary>The id of the offered button that a typed text means, or null.</summary>
    public static string? Pressed(ITurnContext turn)
    {
        var offers = turn.ConversationState.Get(ConversationMemory.Offered, OffersJson.Default.ListOffer) ?? [];
        var typed = Folding.Fold(turn.Activity.Text ?? "");
        if (typed.Length == 0 || offers.Count == 0)
            return null;
        return int.TryParse(typed, out var number)
            ? offers.ElementAtOrDefault(number - 1)?.Id
            : offers.FirstOrDefault(offer => Distance.IsTypoOf(typed, Folding.Fold(offer.Title)))?.Id;
    }
}

sealed record Offer(string Id, string Title);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<Offer>))]
sealed partial class OffersJson : JsonSerializerContext;
