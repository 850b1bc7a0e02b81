using Microsoft.Extensions.FileProviders;

namespace AubmBot.Web.Hosting;

/// <summary>
/// Where settings come from, the later ones winning: appsettings.json, the environment, the command line. They are read at a
/// start; the keys that stop sending and calling are looked up each time, and what the file says of them counts at once.
/// </summary>
static class Settings
{
    public static void Add(IConfigurationBuilder configuration, string[] args)
    {
        if (Folders.Settings() is { } file)
            AddFile(configuration, file);
        configuration.AddEnvironmentVariables().AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(args);
    }

    internal static void AddFile(IConfigurationBuilder configuration, string file)
    {
        var isRead = false;
        configuration.AddJsonFile(source =>
        {
            // Its time is looked at every few seconds: a watcher would wake for every write to a database that lies below.
            source.FileProvider = new PhysicalFileProvider(Path.GetDirectoryName(file)!) { UsePollingFileWatcher = true, UseActivePolling = true };
            (source.Path, source.Optional, source.ReloadOnChange) = (Path.GetFileName(file), false, true);
            // A start refuses a file that cannot be read; a bot that runs goes on.
            source.OnLoadException = failure => failure.Ignore = isRead;
        });
        isRead = configuration is ConfigurationManager;
    }
}
