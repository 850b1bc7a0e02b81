using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AubmBot.Web.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class PageWeightTests(Chromium chromium, SharedBot bot)
{
    static DirectoryInfo Files => new(Path.Combine(AppContext.BaseDirectory, "wwwroot"));

    [Fact]
    public void All_files_of_the_page_together_stay_under_50_000_bytes() =>
        Files.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length).ShouldBeLessThan(50_000);

    [Fact]
    public async Task A_first_visit_transfers_compressed_files_of_less_than_25_000_bytes()
    {
        var page = await chromium.NewPageAsync();
        var answers = new List<IResponse>();
        page.Response += (_, answer) => answers.Add(answer);
        await page.GotoAsync(bot.Running.Address.ToString());
        await Expect(page.Locator("#choices .choice")).ToHaveCountAsync(6);
        var transferred = 0;
        foreach (var answer in answers.ToArray())
        {
            transferred += (await answer.Request.SizesAsync()).ResponseBodySize;
            if (answer.Url.EndsWith(".js", StringComparison.Ordinal) || answer.Url.EndsWith(".css", StringComparison.Ordinal))
                (await answer.HeaderValueAsync("content-encoding")).ShouldNotBeNull(answer.Url);
        }
        await page.Context.DisposeAsync();
        answers.Count.ShouldBeGreaterThan(10);
        transferred.ShouldBeLessThan(25_000);
    }

    [Fact]
    public async Task A_client_that_only_knows_gzip_gets_gzip()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await bot.Running.Http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
    }
}
