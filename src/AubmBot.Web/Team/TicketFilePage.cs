using System.Text;
using System.Text.Encodings.Web;
using AubmBot.BotFramework.Languages;
using AubmBot.Core.Calendar;
using AubmBot.Core.Files;
using AubmBot.Core.Tickets;

namespace AubmBot.Web.Team;

/// <summary>One ticket's photos and documents, each as a download. Written in the first language, the team's.</summary>
sealed class TicketFilePage(ILanguages languages, SpokenTime time)
{
    public string Write(Ticket ticket, IReadOnlyList<StoredFile> files)
    {
        var team = languages.All[0];
        var title = Say("team.files.title", ("reference", TicketReference.Show(ticket.Reference)));
        var page = new StringBuilder($"<!doctype html><html lang=\"{team.Code}\" dir=\"{team.Direction}\"><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">")
            .Append(Element("title", title)).Append(Element("h1", title))
            .Append(Element("p", Say(
                "team.files.about", ("kind", Say($"form.{ticket.Form}.title")), ("date", time.Date(ticket.CreatedAt, team.Code)),
                ("files", languages.Count("file", files.Count, team.Code)))))
            .Append(files.Any(file => file.State == FileState.Kept) ? Element("p", Say("team.files.unscanned")) : "")
            .Append("<ol>");
        foreach (var file in files)
            page.Append("<li>").Append(Entry(file)).Append("</li>");
        return page.Append("</ol></html>").ToString();
    }

    string Entry(StoredFile file) => file.State switch
    {
        FileState.Kept => $"<a href=\"/team/files/{file.Name}\" download>{Text(file.ContentType!)}</a>",
        FileState.Wanted => Text(Say("team.files.coming")),
        _ => Text(Say("team.files.gone")),
    };

    string Say(string key, params ReadOnlySpan<(string, string)> values) => languages.Say(key, languages.All[0].Code, values);

    static string Element(string name, string text) => $"<{name}>{Text(text)}</{name}>";

    static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
