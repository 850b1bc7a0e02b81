using AubmBot.BotFramework.Channels;
using AubmBot.Tests.Channels.Stubs;

namespace AubmBot.Tests.Channels.X;

public sealed class XFailureTests
{
    /// <summary>Every refusal of the table of send errors with its meaning, and the statuses of the endpoint's page.</summary>
    public static IEnumerable<(string Name, StubAnswer Answer, SendFailure Meaning)> Table =>
    [
        ("429 (x-rate-limit-reset)", new StubAnswer(429), SendFailure.RateLimited),
        ("403", new StubAnswer(403), SendFailure.ContactBlocked),
        ("401", new StubAnswer(401), SendFailure.NotAuthorised),
        ("400", new StubAnswer(400), SendFailure.ContentRefused),
        ("404", new StubAnswer(404), SendFailure.ContactGone),
        ("408", new StubAnswer(408), SendFailure.OutcomeUnknown),
        ("500", new StubAnswer(500), SendFailure.PlatformDown),
    ];

    [Fact]
    public void Every_row_of_the_table_of_send_errors_is_tried() =>
        Payload.SendErrors("x-dm").Select(row => row[1]).ShouldBeSubsetOf(Table.Select(row => row.Name));
}
