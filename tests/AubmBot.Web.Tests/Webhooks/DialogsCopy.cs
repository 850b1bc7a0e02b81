namespace AubmBot.Web.Tests.Webhooks;

/// <summary>A copy of everything under <c>dialogs/</c> that a test may change and break.</summary>
public sealed class DialogsCopy : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aubmbot-dialogs-");

    /// <param name="topics">Which topics it holds; all of them unless told. A program that learns few is ready sooner.</param>
    public DialogsCopy(params string[] topics)
    {
        var source = System.IO.Path.Combine(AppContext.BaseDirectory, "dialogs");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var isTopic = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(file)) == "knowledge";
            if (isTopic && topics.Length > 0 && !topics.Contains(System.IO.Path.GetFileNameWithoutExtension(file)))
                continue;
            var copy = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Path => _folder.FullName;

    /// <summary>Begins another language with the files of one that is there.</summary>
    public void AddLanguage(string code, string like)
    {
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(Path, code)).FullName;
        foreach (var file in Directory.EnumerateFiles(System.IO.Path.Combine(Path, like), "*.yaml"))
            File.Copy(file, System.IO.Path.Combine(folder, System.IO.Path.GetFileName(file)));
    }

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public void Change(string file, Func<string, string> change) => File.WriteAllText(System.IO.Path.Combine(Path, file), change(Read(file)));

    public void Dispose() => _folder.Delete(recursive: true);
}
