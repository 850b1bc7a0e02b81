using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Languages;
using AubmBot.Core.Calendar;
using AubmBot.Core.Files;
using AubmBot.Core.Tickets;

namespace AubmBot.Web.Team;

/// <summary>One ticket's recordings: in which language, how long, and a player for each part. Written in the first language, the team's.</summary>
sealed class RecordingPage(ILanguages languages, SpokenTime time)
{
    public string Write(Ticket ticket, IReadOnlyList<StoredFile> files)
    {
        var team = languages.All[0];
        var seconds = SecondsByFile(ticket);
        var page = new StringBuilder($"<!doctype html><html lang=\"{team.Code}\" dir=\"{team.Direction}\"><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">")
            .Append(Element("title", Say("team.recordings.title", ("reference", TicketReference.Show(ticket.Reference)))))
            .Append(Element("h1", Say("team.recordings.title", ("reference", TicketReference.Show(ticket.Reference)))))
            .Append(Element("p", Say(
                "team.recordings.about", ("kind", Say($"form.{ticket.Form}.title")), ("date", time.Date(ticket.CreatedAt, team.Code)),
                ("language", languages[ticket.Language].Name))))
            .Append(files.Count == 0 ? Element("p", Say("team.recordings.none")) : "")
            .Append("<ol>");
        foreach (var file in files)
            page.Append("<li>").Append(Element("p", languages.Count("second", seconds.GetValueOrDefault(file.Name), team.Code))).Append(Player(file)).Append("</li>");
        return page.Append("</ol></html>").ToString();
    }

    string Player(StoredFile file) => file.State switch
    {
        FileState.Kept => $"<audio controls preload=\"none\" src=\"/team/recordings/{file.Name}\"></audio>",
        FileState.Wanted => Element("p", Say("team.recordings.coming")),
        _ => Element("p", Say("team.recordings.lost")),
    };

    string Say(string key, params ReadOnlySpan<(string, string)> values) => languages.Say(key, languages.All[0].Code, values);

    static string Element(string name, string text) => $"<{name}>{HtmlEncoder.Default.Encode(text)}</{name}>";

    static Dictionary<string, int> SecondsByFile(Ticket ticket)
    {
        var parts = (JsonNode.Parse(ticket.Fields) as JsonObject ?? []).Select(field => field.Value).OfType<JsonArray>().SelectMany(array => array).OfType<JsonObject>();
        return parts.Where(part => part["file"] is not null).ToDictionary(
            part => $"{part["file"]}", part => int.TryParse($"{part["seconds"]}", CultureInfo.InvariantCulture, out var length) ? length : 0);
    }
}
