using System.Text.Json;

namespace AubmBot.Channels.X;

/// <summary>What the citizen wrote, out of what X made of it.</summary>
static class XText
{
    public static string Of(JsonElement data)
    {
        var text = XBody.Text(data, "text") ?? "";
        // A picture is named twice: as an attachment, and by a short link at the end of the text that nobody wrote.
        if (XAttachments.Media(data).Text("url") is { Length: > 0 } link)
            text = text.Replace(link, "", StringComparison.Ordinal);
        return Unescape(text).Trim();
    }

    // Once, and the ampersand last: somebody who wrote "&lt;" arrives as "&amp;lt;" and must not become "<".
    static string Unescape(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);
}
