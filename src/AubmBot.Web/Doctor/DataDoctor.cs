using System.Globalization;
using AubmBot.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Web.Doctor;

/// <summary>Looks at the data folder without taking it: a running bot goes on.</summary>
static class DataDoctor
{
    const long Enough = 200L * 1024 * 1024;

    public static IEnumerable<Diagnosis> Examine(string directory)
    {
        var path = Path.GetFullPath(directory);
        if (!IsWritable(path))
        {
            yield return new Diagnosis("Data folder", $"{path} cannot be written: set Storage:DataDirectory to one that can", MustMend: true);
            yield break;
        }
        yield return new Diagnosis("Data folder", path);
        var free = new DriveInfo(path).AvailableFreeSpace;
        yield return new Diagnosis("Free disk", string.Create(CultureInfo.InvariantCulture, $"{free / 1024 / 1024:N0} MB"), MustMend: free < Enough);
        yield return Database(Path.Combine(path, "aubmbot.db"));
    }

    static Diagnosis Database(string file)
    {
        if (!File.Exists(file))
            return new Diagnosis("Database", "none yet: the first start makes it");
        try
        {
            var connection = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString();
            using var context = new AubmDbContext(new DbContextOptionsBuilder<AubmDbContext>().UseSqlite(connection).Options);
            var applied = context.Database.GetAppliedMigrations().ToList();
            var known = context.Database.GetMigrations().ToList();
            if (applied.Except(known).Any())
                return new Diagnosis("Database", "made by a newer release than this one", MustMend: true);
            var pending = known.Except(applied).Count();
            return new Diagnosis("Database", pending == 0 ? $"{applied.Count} migrations, none pending" : $"{pending} migrations pending: the next start applies them");
        }
        catch (SqliteException problem)
        {
            return new Diagnosis("Database", $"cannot be read (SQLite error {problem.SqliteErrorCode})", MustMend: true);
        }
    }

    static bool IsWritable(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            using var probe = new FileStream(
                Path.Combine(path, $".doctor-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
