using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AubmBot.Web.Lab;

/// <summary>What the page's clock shows, and how it is set; both on the agency's wall.</summary>
static class LabClockEndpoints
{
    // Years in which every calendar of the bot can still count.
    const int First = 2020, Last = 2099;

    public static void MapLabClock(this RouteGroupBuilder lab)
    {
        lab.MapGet("/clock", Show);
        lab.MapPost("/clock", (LabTime wish, LabClock clock, TimeZoneInfo zone) =>
        {
            var at = wish.At is { } wall ? DateTime.SpecifyKind(wall, DateTimeKind.Unspecified) : (DateTime?)null;
            if (at is { Year: < First or > Last } || (at is { } skipped && zone.IsInvalidTime(skipped)))
                return Results.BadRequest();
            clock.Move(at is { } then ? new DateTimeOffset(then, zone.GetUtcOffset(then)) : null);
            return Show(clock, zone);
        });
    }

    static JsonHttpResult<object> Show(LabClock clock, TimeZoneInfo zone)
    {
        var utc = clock.GetUtcNow();
        return TypedResults.Json<object>(new
        {
            now = TimeZoneInfo.ConvertTime(utc, zone).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
            utc = utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            isMoved = clock.IsMoved,
        });
    }
}
