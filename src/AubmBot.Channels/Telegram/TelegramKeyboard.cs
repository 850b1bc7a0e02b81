using AubmBot.BotFramework.Schema;
using Telegram.Bot.Types.ReplyMarkups;

namespace AubmBot.Channels.Telegram;

/// <summary>Buttons under a message, one in a row: two Arabic labels side by side are cut on an old phone.</summary>
static class TelegramKeyboard
{
    public static ReplyMarkup? Of(Activity part) => part.SuggestedActions?.Actions switch
    {
        not { Count: > 0 } => null,
        // Only a keyboard in the place of the letters can ask for the number (Bot API, KeyboardButton, request_contact).
        var actions when actions.Exists(action => action.Type == CardAction.ShareNumber) =>
            new ReplyKeyboardMarkup(actions.Select(action => new[] { Key(action) })) { ResizeKeyboard = true, OneTimeKeyboard = true },
        var actions => new InlineKeyboardMarkup(actions.Select(action => new[] { Button(action) })),
    };

    /// <summary>What comes back when the button is pressed.</summary>
    public static string DataOf(CardAction action) => action.Id ?? action.Text ?? action.Title ?? "";

    static KeyboardButton Key(CardAction action) => action.Type == CardAction.ShareNumber
        ? KeyboardButton.WithRequestContact(action.Title!)
        : new KeyboardButton(action.Title!);

    static InlineKeyboardButton Button(CardAction action) => action.Type == CardAction.OpenUrl
        ? InlineKeyboardButton.WithUrl(action.Title!, action.Id!)
        : InlineKeyboardButton.WithCallbackData(action.Title!, DataOf(action));
}
