using System.Net;

namespace AubmBot.Web.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task It_is_ready_on_an_empty_folder()
    {
        await using var bot = await RunningBot.StartAsync();
        var ready = await bot.Http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
