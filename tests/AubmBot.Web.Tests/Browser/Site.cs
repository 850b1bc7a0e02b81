using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AubmBot.Web.Tests.Browser;

/// <summary>Somebody else's server on a free loopback port.</summary>
sealed class Site : IAsyncDisposable
{
    readonly WebApplication _app;

    Site(WebApplication app) => _app = app;

    public string Origin => _app.Urls.First();

    public static async Task<Site> StartAsync(Func<HttpRequest, IResult> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Map("/{**path}", answer);
        await app.StartAsync();
        return new Site(app);
    }

    public static IResult Html(string body) => TypedResults.Content($"<!doctype html>{body}", "text/html; charset=utf-8");

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
