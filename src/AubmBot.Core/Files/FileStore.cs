using System.Security.Cryptography;
using AubmBot.Core.Data;

namespace AubmBot.Core.Files;

/// <summary>
/// Citizens' files on disk: under the data folder, outside of any web root, each under a random name that tells nothing.
/// Readable by this user alone; not scanned for viruses (docs/files.md).
/// </summary>
public sealed class FileStore(DataFolder data)
{
    /// <summary>A larger file is not kept.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    const int NameLength = 32;
    const string Part = ".part";

    public static string NewName() => RandomNumberGenerator.GetHexString(NameLength, lowercase: true);

    /// <summary>Whether it can be a name of ours: nothing else may become a part of a path.</summary>
    public static bool IsName(string? name) => name?.Length == NameLength && name.All(char.IsAsciiHexDigitLower);

    /// <summary>Where the file lies, or null where there is none.</summary>
    public string? Find(string name) => IsName(name) && File.Exists(PathOf(name)) ? PathOf(name) : null;

    /// <summary>Once it is done the whole file is on disk; a crash leaves none, or one that nobody names.</summary>
    public async Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var path = PathOf(name);
        CreateFolder(Path.GetDirectoryName(path)!);
        await using (var file = new FileStream(path + Part, Options()))
        {
            await file.WriteAsync(content, cancellationToken);
            file.Flush(flushToDisk: true);
        }
        File.Move(path + Part, path, overwrite: true);
    }

    public void Delete(string name)
    {
        // Of what was never fetched there may not even be the folder.
        if (!IsName(name) || !Directory.Exists(Path.GetDirectoryName(PathOf(name))))
            return;
        File.Delete(PathOf(name) + Part);
        if (Find(name) is { } path)
            File.Delete(path);
    }

    /// <summary>Names of what was written before that moment, also in part.</summary>
    public IEnumerable<string> WrittenBefore(DateTimeOffset moment) => !Directory.Exists(Folder) ? [] : Directory
        .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Where(path => File.GetLastWriteTimeUtc(path) < moment.UtcDateTime)
        .Select(path => Path.GetFileName(path).Replace(Part, "", StringComparison.Ordinal)).Where(IsName).Distinct();

    string Folder => Path.Combine(data.Path, "files");

    string PathOf(string name) => Path.Combine(Folder, name[..2], name);

    static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
