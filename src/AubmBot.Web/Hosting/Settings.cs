namespace AubmBot.Web.Hosting;

/// <summary>Where settings come from, the later ones winning: appsettings.json, the environment, the command line.</summary>
static class Settings
{
    public static void Add(IConfigurationBuilder configuration, string[] args)
    {
        if (Folders.Settings() is { } file)
            configuration.AddJsonFile(file, optional: false, reloadOnChange: false);
        configuration.AddEnvironmentVariables().AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(args);
    }
}
