using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Data;

/// <summary>A database with this build's schema and nothing in it, made once: a first start copies it and migrates nothing.</summary>
public static class EmptyDatabase
{
    public const string FileName = "empty.db";

    /// <summary>Where the build puts it.</summary>
    public static string BesideProgram => Path.Combine(AppContext.BaseDirectory, FileName);

    public static async Task MakeAsync(string path)
    {
        var half = Half(path);
        File.Delete(half);
        var connection = new SqliteConnectionStringBuilder { DataSource = half, Pooling = false }.ToString();
        await Schema.MigrateAsync(new AubmDbContext(new DbContextOptionsBuilder<AubmDbContext>().UseSqlite(connection).Options));
        File.Move(half, path, overwrite: true);
    }

    /// <summary>Puts a copy where there is no database yet.</summary>
    public static void CopyTo(string database, string empty)
    {
        if (File.Exists(database) || !File.Exists(empty))
            return;
        // Its bytes alone, not its rights: what was published may be read-only. Whole or not at all under its name.
        File.WriteAllBytes(Half(database), File.ReadAllBytes(empty));
        File.Move(Half(database), database);
    }

    static string Half(string path) => $"{path}.{Environment.ProcessId}";
}
