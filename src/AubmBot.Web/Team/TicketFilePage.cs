using AubmBot.Core.Files;
using AubmBot.Core.Tickets;

namespace AubmBot.Web.Team;

/// <summary>One ticket's photos and documents, each as a download.</summary>
sealed class TicketFilePage(TeamPage page)
{
    public string Write(Ticket ticket, IReadOnlyList<StoredFile> files) => page.Write(
        ticket, "files", ("files", page.Count("file", files.Count)),
        files.Any(file => file.State == FileState.Kept) ? page.Say("team.files.unscanned") : null, files.Select(Entry));

    string Entry(StoredFile file) => file.State switch
    {
        FileState.Kept => $"<a href=\"/team/files/{file.Name}\" download>{TeamPage.Text(file.ContentType!)}</a>",
        FileState.Wanted => TeamPage.Text(page.Say("team.files.coming")),
        _ => TeamPage.Text(page.Say("team.files.gone")),
    };
}
