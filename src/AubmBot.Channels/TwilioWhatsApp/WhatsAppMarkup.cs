using System.Text.RegularExpressions;

namespace AubmBot.Channels.TwilioWhatsApp;

/// <summary>
/// WhatsApp makes <c>*bold*</c>, <c>_italic_</c>, <c>~struck~</c> and <c>`code`</c> of any text, and knows no escape. A pair
/// that it would take for markup is written with signs that look the same; addresses, and signs that form no pair, stay.
/// </summary>
static partial class WhatsAppMarkup
{
    public static string Neutralise(string text) => MarkupOrAddress().Replace(text, found => found.Groups["sign"] is { Success: true, Value: var sign }
        ? $"{Lookalike(sign)}{Neutralise(found.Groups["inner"].Value)}{Lookalike(sign)}"
        : found.Value);

    static string Lookalike(string sign) => new(sign[0] switch
    {
        '*' => '\u2217',
        '_' => '\uFF3F',
        '~' => '\u223C',
        _ => '\u02CB',
    }, sign.Length);

    // A single sign opens at the start of a word and closes at the end of one, in the same line.
    [GeneratedRegex(@"https?://\S+|(?<![\p{L}\p{N}])(?<sign>\*(?!\*)|_(?!_)|~(?!~)|`+)(?<inner>(?=\S)[^\n]+?(?<=\S))\k<sign>(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex MarkupOrAddress();
}
