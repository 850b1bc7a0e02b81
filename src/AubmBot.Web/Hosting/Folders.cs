using AubmBot.BotFramework.Channels;

namespace AubmBot.Web.Hosting;

/// <summary>Finds what lies beside the program: under the working directory first (a clone), else where it was published to.</summary>
static class Folders
{
    /// <param name="configured"><c>Dialogs:Folder</c>, where it names another place.</param>
    /// <exception cref="ConfigurationProblemException">There is none.</exception>
    public static string Dialogs(string? configured = null) =>
        configured is { Length: > 0 } ? Named(configured) : Find("dialogs", IsDialogs)
        ?? throw new ConfigurationProblemException("the folder dialogs/ is missing: start where it lies, or publish it with the program.");

    public static string? Settings() => Find("appsettings.json", File.Exists);

    /// <summary>The source beside a dialogs folder, where there is one: a clone, not a published program.</summary>
    public static string? Source(string dialogs) =>
        Path.Combine(Path.GetDirectoryName(dialogs)!, "src") is var source && Directory.Exists(source) ? source : null;

    static string Named(string folder) => IsDialogs(folder)
        ? Path.GetFullPath(folder)
        : throw new ConfigurationProblemException($"Dialogs:Folder {folder} is no dialogs folder: it holds no agency.yaml.");

    static bool IsDialogs(string path) => File.Exists(Path.Combine(path, "agency.yaml"));

    static string? Find(string name, Predicate<string> exists)
    {
        for (var folder = Directory.GetCurrentDirectory(); folder is not null; folder = Path.GetDirectoryName(folder))
            if (Path.Combine(folder, name) is var path && exists(path))
                return path;
        return Path.Combine(AppContext.BaseDirectory, name) is var published && exists(published) ? published : null;
    }
}
