using AubmBot.BotFramework.Channels;

namespace AubmBot.Core.Data;

/// <summary>The data folder, held by this process alone: SQLite has one writer, and two would lose messages.</summary>
public sealed class DataFolder : IDisposable
{
    readonly FileStream _lock;

    DataFolder(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
    }

    public string Path { get; }

    public string ConnectionString => new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder
    {
        DataSource = Database(Path),
        ForeignKeys = true,
        DefaultTimeout = 5,
    }.ToString();

    /// <param name="directory">The folder.</param>
    /// <param name="empty">A database to begin with where there is none; where that does not exist either, one is made by migrating.</param>
    /// <exception cref="ConfigurationProblemException">It cannot be created or written, or another process holds it.</exception>
    public static DataFolder Open(string directory, string? empty = null)
    {
        var path = System.IO.Path.GetFullPath(directory);
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, failure);
        }
        var folder = new DataFolder(path, Lock(path));
        if (empty is not null)
            EmptyDatabase.CopyTo(Database(path), empty);
        return folder;
    }

    public void Dispose() => _lock.Dispose();

    static string Database(string path) => System.IO.Path.Combine(path, "aubmbot.db");

    static FileStream Lock(string path)
    {
        var file = System.IO.Path.Combine(path, "aubmbot.lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (File.Exists(file))
        {
            throw new ConfigurationProblemException(
                $"Storage:DataDirectory {path} is in use by another AubmBot; stop it, or give this one a folder of its own.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, failure);
        }
    }

    static ConfigurationProblemException Unusable(string path, Exception failure) => new(
        $"Storage:DataDirectory {path} cannot be written ({failure.GetType().Name}); name a folder this user may write to.", failure);
}
