using System.CommandLine;
using AubmBot.Core.Data;
using AubmBot.Web.Doctor;
using AubmBot.Web.Hosting;

namespace AubmBot.Web.CommandLine;

/// <summary><c>doctor</c>: what is on, what is off, what must be mended; works beside a running bot and changes nothing.</summary>
static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Tells which channels are on and what must be mended; ends with 1 if anything must. Takes the settings of serve.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(parsed => Run([.. parsed.UnmatchedTokens]));
        return command;
    }

    static int Run(string[] args)
    {
        var findings = Examine(args).ToList();
        foreach (var finding in findings)
            Console.WriteLine(finding);
        var bad = findings.Count(finding => finding.MustMend);
        Console.WriteLine(bad == 0 ? "Nothing must be mended." : $"{bad} to mend.");
        return bad == 0 ? 0 : 1;
    }

    static IEnumerable<Diagnosis> Examine(string[] args)
    {
        var (channels, settings) = ChannelDoctor.Examine(args);
        if (settings is not null)
            yield return new Diagnosis("Environment", settings.Environment.EnvironmentName);
        foreach (var finding in channels)
            yield return finding;
        foreach (var finding in settings is null ? [] : LimitsDoctor.Examine(settings.Configuration).Concat(HotlineDoctor.Examine(settings.Configuration)))
            yield return finding;
        if (settings is not null)
            yield return new Diagnosis(
                "Public address", settings.Configuration["Channels:PublicBaseUrl"] is { Length: > 0 } url ? url : "none: platforms cannot call (Telegram is polled)");
        IConfiguration configuration = settings?.Configuration ?? Read(args);
        foreach (var finding in DataDoctor.Examine(configuration["Storage:DataDirectory"] ?? new StorageOptions().DataDirectory))
            yield return finding;
        yield return DialogsDoctor.Examine(configuration["Dialogs:Folder"]);
        foreach (var finding in MachineDoctor.Examine())
            yield return finding;
    }

    static IConfigurationRoot Read(string[] args)
    {
        var configuration = new ConfigurationBuilder();
        Settings.Add(configuration, args);
        return configuration.Build();
    }
}
