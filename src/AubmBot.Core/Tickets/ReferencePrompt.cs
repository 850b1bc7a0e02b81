using System.Text.Json.Nodes;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Core.Tickets;

/// <summary>A ticket's reference, in any digits and with anything between them; a wrong check digit is told at once.</summary>
public sealed class ReferencePrompt(ILanguages languages) : Prompt("reference", languages)
{
    protected override IEnumerable<CardAction> Buttons(PromptContext prompt) =>
        (prompt.Options.Choices ?? []).Select(reference => CardAction.Button(TicketDesk.Show(reference), reference));

    protected override Recognition Recognize(PromptContext prompt)
    {
        var typed = prompt.ButtonId ?? prompt.Text;
        // The number of a line in a list of two is a choice, not a reference.
        if (int.TryParse(typed, out var line) && prompt.Options.Choices?.ElementAtOrDefault(line - 1) is { } offered)
            return Recognition.Of(JsonValue.Create(offered));
        if (TicketReference.Read(typed) is { } reference)
            return Recognition.Of(JsonValue.Create(reference));
        return typed.Count(char.IsAsciiDigit) >= TicketReference.Length - 2 ? Recognition.Failed("reference") : Recognition.Failed();
    }
}
