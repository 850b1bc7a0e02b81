using AubmBot.BotFramework.Channels;

namespace AubmBot.Web.Team;

/// <summary>What came with a ticket, for the team: two pages for each, and the sounds and files themselves.</summary>
static class TeamEndpoints
{
    public static void AddTeamPages(this IServiceCollection services) =>
        services.AddSingleton<TicketFiles>().AddSingleton<TeamPage>().AddSingleton<RecordingPage>().AddSingleton<TicketFilePage>();

    /// <exception cref="ConfigurationProblemException">The token is too short.</exception>
    public static void MapTeam(this WebApplication app)
    {
        var team = app.MapGroup("/team").AddEndpointFilter(new TeamGate(TeamOptions.Read(app.Configuration), app.Environment));
        team.MapGet("/tickets/{reference}/recordings", RecordingEndpoints.ShowAsync);
        team.MapGet("/recordings/{name}", RecordingEndpoints.PlayAsync);
        team.MapGet("/tickets/{reference}/files", TicketFileEndpoints.ShowAsync);
        team.MapGet("/files/{name}", TicketFileEndpoints.DownloadAsync);
    }
}
