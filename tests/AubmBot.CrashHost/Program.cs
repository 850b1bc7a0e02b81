using AubmBot.CrashHost;
using AubmBot.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// The bot as it is, except that it dies at the point that the environment names; without one it lives on.
var app = AubmBotApp.Build(args, services =>
{
    CrashPoint.FromEnvironment()?.Set(services);
    if (MovedClock.FromEnvironment() is { } clock)
        services.AddSingleton<TimeProvider>(clock);
});
await app.StartAsync();
Console.WriteLine($"listening {app.Urls.Single()}");
await app.WaitForShutdownAsync();
