namespace AubmBot.BotFramework.Text;

/// <summary>
/// A link where a platform shows text alone: its title, and its address on a line of its own. So no language's punctuation stands
/// between them, the address keeps its direction below Arabic, and a text message needs no extra character for either.
/// </summary>
public static class LinkLines
{
    public static string Of(string? title, string? address) => string.IsNullOrWhiteSpace(title) ? address ?? "" : $"{title}\n{address}";
}
