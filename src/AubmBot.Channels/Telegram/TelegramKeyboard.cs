using AubmBot.BotFramework.Schema;
using Telegram.Bot.Types.ReplyMarkups;

namespace AubmBot.Channels.Telegram;

/// <summary>Buttons under a message, one in a row: two Arabic labels side by side are cut on an old phone.</summary>
static class TelegramKeyboard
{
    public static InlineKeyboardMarkup? Of(Activity part) => part.SuggestedActions?.Actions is { Count: > 0 } actions
        ? new InlineKeyboardMarkup(actions.Select(action => new[] { Button(action) }))
        : null;

    /// <summary>What comes back when the button is pressed.</summary>
    public static string DataOf(CardAction action) => action.Id ?? action.Text ?? action.Title ?? "";

    static InlineKeyboardButton Button(CardAction action) => action.Type == CardAction.OpenUrl
        ? InlineKeyboardButton.WithUrl(action.Title!, action.Id!)
        : InlineKeyboardButton.WithCallbackData(action.Title!, DataOf(action));
}
