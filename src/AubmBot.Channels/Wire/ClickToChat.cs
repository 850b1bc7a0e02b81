namespace AubmBot.Channels.Wire;

/// <summary>A link that opens a chat on WhatsApp with words already written (faq.whatsapp.com, "How to use click to chat").</summary>
static class ClickToChat
{
    /// <param name="number">International, with its plus sign.</param>
    /// <param name="words">What the citizen then sends, or changes before.</param>
    public static Uri Link(string number, string words) => new($"https://wa.me/{number.TrimStart('+')}?text={Uri.EscapeDataString(words)}");
}
