using System.Globalization;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.BotConnector;
using AubmBot.Channels.DirectLine;
using AubmBot.Channels.Email;
using AubmBot.Channels.Instagram;
using AubmBot.Channels.Messenger;
using AubmBot.Channels.Telegram;
using AubmBot.Channels.TwilioSms;
using AubmBot.Channels.TwilioVoice;
using AubmBot.Channels.TwilioWhatsApp;
using AubmBot.Channels.WhatsAppCloud;
using AubmBot.Channels.X;
using AubmBot.Core;
using AubmBot.Core.Conversations;
using AubmBot.Core.Data;
using AubmBot.Core.Elsewhere;
using AubmBot.Core.Hotline;
using AubmBot.Core.Knowledge;
using AubmBot.Web.DirectLine;
using AubmBot.Web.Health;
using AubmBot.Web.Hotline;
using AubmBot.Web.Lab;
using AubmBot.Web.Sandbox;
using AubmBot.Web.Team;
using AubmBot.Web.WebChat;
using AubmBot.Web.Webhooks;

namespace AubmBot.Web.Hosting;

/// <summary>Puts the program together: settings, services, addresses.</summary>
public static class AubmBotApp
{
    /// <summary>Reads the settings and adds the services; opens nothing yet, so it works beside a running bot.</summary>
    /// <exception cref="ConfigurationProblemException">A setting is missing or wrong.</exception>
    public static WebApplicationBuilder Prepare(string[] args)
    {
        // Every write to the database would wake a watcher of the content root.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
            ContentRootPath = AppContext.BaseDirectory,
        });
        Settings.Add(builder.Configuration, args);
        builder.UseAddresses();
        var development = builder.Environment.IsDevelopment();
        if (development)
            builder.AddSandbox().AddLab();
        builder.Services
            .AddAubmBot(builder.Configuration, dataDirectory: null)
            .AddBotConnector(builder.Configuration, development)
            .AddTelegram(builder.Configuration)
            .AddTwilioSms(builder.Configuration)
            .AddTwilioWhatsApp(builder.Configuration)
            .AddMessenger(builder.Configuration)
            .AddInstagram(builder.Configuration)
            .AddWhatsAppCloud(builder.Configuration)
            .AddX(builder.Configuration)
            .AddEmail(builder.Configuration)
            .AddTwilioVoice(
                builder.Configuration, _ => PromptFiles.In(Folders.Dialogs(builder.Configuration["Dialogs:Folder"])),
                provider => new SpeechHints(provider.GetRequiredService<SpeechWords>().Of))
            .AddDirectLine(builder.Configuration, development, provider => Path.Combine(provider.GetRequiredService<DataFolder>().Path, "directline.key"))
            .AddWebChat();
        builder.Services.AddTeamPages();
        builder.Services.AddProxies(builder.Configuration);
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(Limits.Set);
        return builder;
    }

    /// <param name="args">Settings from the command line (<c>--key value</c>).</param>
    /// <param name="change">Services that a test replaces.</param>
    /// <exception cref="ConfigurationProblemException">A setting is missing or wrong.</exception>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? change = null)
    {
        var builder = Prepare(args);
        var log = HostLog.Quiet(builder.Logging);
        change?.Invoke(builder.Services);

        var app = builder.Build();
        log.SpeakOnce(app.Lifetime);
        app.UseForwardedHeaders();
        // Learning takes as long as all the rest of the start, and the schema much of that: they run side by side. Who needs one waits
        // for it, and hears what is wrong with it.
        _ = Task.Run(app.Services.GetRequiredService<LiveLibrary>);
        _ = Task.Run(() => app.Services.GetRequiredService<Schema>().UpToDateAsync());
        app.UsePlainErrors();
        app.UseWebChatHeaders();
        app.UseThePage();
        app.UsePrompts();
        app.UseRateLimiter();
        app.UseCors();
        app.UseWebSockets();
        app.MapWebhooks();
        app.MapDirectLine();
        app.MapWebChat();
        app.MapHealth();
        app.MapTeam();
        if (app.Environment.IsDevelopment())
            app.MapLab();
        return app;
    }

    /// <summary>The bot without a web server, for the terminal.</summary>
    public static IHost BuildWithoutWeb(Action<IServiceCollection> addChannel, string? dataDirectory)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        Settings.Add(builder.Configuration, []);
        var log = HostLog.Quiet(builder.Logging);
        builder.Services.AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        builder.Services.AddAubmBot(builder.Configuration, dataDirectory);
        addChannel(builder.Services);
        var host = builder.Build();
        log.SpeakOnce(host.Services.GetRequiredService<IHostApplicationLifetime>());
        return host;
    }

    static IServiceCollection AddAubmBot(this IServiceCollection services, IConfiguration configuration, string? dataDirectory)
    {
        // Dates and numbers are the citizens'; a culture that is missing must be noticed at the start, not in an answer.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("fr-MA");
        var storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        if (configuration.GetConnectionString("Default") is { Length: > 0 })
            throw new ConfigurationProblemException("ConnectionStrings:Default is set, but this release stores in SQLite only; remove the key.");
        services.AddSingleton(configuration.GetSection(ContinuationOptions.Section).Get<ContinuationOptions>() ?? new ContinuationOptions());
        return services.AddLanguageModel(configuration).AddAubmBotCore(
            Folders.Dialogs(configuration["Dialogs:Folder"]), dataDirectory ?? storage.DataDirectory,
            configuration.GetSection(ConversationOptions.Section).Get<ConversationOptions>());
    }
}
