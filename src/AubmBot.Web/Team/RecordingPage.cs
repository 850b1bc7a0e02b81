using System.Globalization;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Languages;
using AubmBot.Core.Files;
using AubmBot.Core.Tickets;

namespace AubmBot.Web.Team;

/// <summary>One ticket's recordings: in which language, how long, and a player for each part.</summary>
sealed class RecordingPage(TeamPage page, ILanguages languages)
{
    public string Write(Ticket ticket, IReadOnlyList<StoredFile> files)
    {
        var seconds = SecondsByFile(ticket);
        return page.Write(
            ticket, "recordings", ("language", languages[ticket.Language].Name),
            files.Count == 0 ? page.Say("team.recordings.none") : null,
            files.Select(file => TeamPage.Element("p", page.Count("second", seconds.GetValueOrDefault(file.Name))) + Player(file)));
    }

    string Player(StoredFile file) => file.State switch
    {
        FileState.Kept => $"<audio controls preload=\"none\" src=\"/team/recordings/{file.Name}\"></audio>",
        FileState.Wanted => TeamPage.Element("p", page.Say("team.recordings.coming")),
        _ => TeamPage.Element("p", page.Say("team.recordings.lost")),
    };

    static Dictionary<string, int> SecondsByFile(Ticket ticket)
    {
        var parts = (JsonNode.Parse(ticket.Fields) as JsonObject ?? []).Select(field => field.Value).OfType<JsonArray>().SelectMany(array => array).OfType<JsonObject>();
        return parts.Where(part => part["file"] is not null).ToDictionary(
            part => $"{part["file"]}", part => int.TryParse($"{part["seconds"]}", CultureInfo.InvariantCulture, out var length) ? length : 0);
    }
}
