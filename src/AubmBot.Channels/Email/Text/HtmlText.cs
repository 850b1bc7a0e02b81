using System.Text;
using MimeKit.Text;

namespace AubmBot.Channels.Email.Text;

/// <summary>The words of a mail that came as HTML only. Nothing of it is kept or fetched but its text.</summary>
static class HtmlText
{
    public static string Of(string html)
    {
        var text = new StringBuilder();
        var tokens = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        var hidden = new Stack<HtmlTagId>();
        while (tokens.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken tag)
                Enter(tag, hidden, text);
            else if (token is HtmlDataToken data and not (HtmlScriptDataToken or HtmlCDataToken) && hidden.Count == 0)
                Append(data.Data, text);
        }
        return text.ToString().Trim();
    }

    static void Enter(HtmlTagToken tag, Stack<HtmlTagId> hidden, StringBuilder text)
    {
        if (hidden.TryPeek(out var outer))
        {
            if (tag.Id != outer || tag.IsEmptyElement)
                return;
            // Quotations stand inside quotations.
            if (tag.IsEndTag)
                hidden.Pop();
            else
                hidden.Push(tag.Id);
        }
        else if (!tag.IsEndTag && !tag.IsEmptyElement && IsHidden(tag))
        {
            hidden.Push(tag.Id);
        }
        else if (BreaksLine(tag))
        {
            text.Append('\n');
        }
    }

    // The quoted mail, as the programs of mail mark it, and what is never shown.
    static bool IsHidden(HtmlTagToken tag) => tag.Id switch
    {
        HtmlTagId.Script or HtmlTagId.Style or HtmlTagId.Title or HtmlTagId.BlockQuote => true,
        HtmlTagId.Div => tag.Attributes.Any(item => item.Id == HtmlAttributeId.Class
            && item.Value is { } name && (name.Contains("gmail_quote", StringComparison.Ordinal) || name.Contains("yahoo_quoted", StringComparison.Ordinal))),
        _ => false,
    };

    static bool BreaksLine(HtmlTagToken tag) => tag.Id switch
    {
        HtmlTagId.Br => true,
        HtmlTagId.P or HtmlTagId.Div or HtmlTagId.LI or HtmlTagId.TR or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 => tag.IsEndTag,
        _ => false,
    };

    // Line ends of the source are spaces to a reader.
    static void Append(string data, StringBuilder text)
    {
        foreach (var c in data)
        {
            var shown = c is '\r' or '\n' or '\t' or '\u00A0' ? ' ' : c;
            if (shown != ' ' || (text.Length > 0 && text[^1] is not (' ' or '\n')))
                text.Append(shown);
        }
    }
}
