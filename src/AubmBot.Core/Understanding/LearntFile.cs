using AubmBot.Core.Understanding.Learning;
using Microsoft.Extensions.Logging;

namespace AubmBot.Core.Understanding;

/// <summary>
/// What an engine has learnt, kept for the next start. It is taken only where learning again would give the same; whatever is
/// wrong with it, the engine learns.
/// </summary>
/// <param name="path">Where it is, or would be.</param>
/// <param name="logger">Hears why it is not used.</param>
public sealed class LearntFile(string path, ILogger logger)
{
    // The fingerprint of what was learnt from, then that of all bytes that follow.
    const int Header = 2 * sizeof(ulong), Piece = 1 << 16;

    public const string FileName = "dialogs.learnt";

    /// <summary>Where the build puts it.</summary>
    public static string BesideProgram => Path.Combine(AppContext.BaseDirectory, FileName);

    /// <summary>Keeps what an engine has learnt.</summary>
    public static void Save(UnderstandingEngine engine, string path)
    {
        // Never half a file under that name, also when two builds write it at once.
        var half = $"{path}.{Environment.ProcessId}";
        using (var file = new FileStream(half, FileMode.Create, FileAccess.ReadWrite))
        {
            var learnt = new LearntWriter(file);
            file.Position = Header;
            engine.Write(learnt);
            var sum = Sum(file);
            file.Position = 0;
            learnt.Write(engine.LearntFrom);
            learnt.Write(sum);
        }

        File.Move(half, path, overwrite: true);
    }

    /// <summary>The engine that these rows and this lexicon would teach, or null where only learning gives it.</summary>
    internal UnderstandingEngine? Load(IReadOnlyList<TrainingRow> rows, Lexicon lexicon)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            using var file = File.OpenRead(path);
            var learnt = new LearntReader(file);
            var (from, sum) = file.Length < Header ? (0, 0) : (learnt.Read<ulong>(), learnt.Read<ulong>());
            if (Sum(file) != sum)
                logger.LogWarning("{File} is damaged: the engine learns instead", path);
            else if (from != Fingerprint.Of(rows, lexicon))
                logger.LogInformation("{File} was learnt from other dialogs or by another build: the engine learns instead", path);
            else
                return UnderstandingEngine.Read(learnt, rows, lexicon);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("{File} cannot be read ({Problem}): the engine learns instead", path, problem.GetType().Name);
        }

        return null;
    }

    /// <summary>The fingerprint of all that follows the header, where the file then stands again.</summary>
    static ulong Sum(FileStream file)
    {
        file.Position = Header;
        var sum = new Fingerprint();
        var piece = new byte[Piece];
        for (var read = Piece; read == Piece;)
            sum.Add(piece.AsSpan(0, read = file.ReadAtLeast(piece, Piece, throwOnEndOfStream: false)));
        file.Position = Header;
        return sum.Value;
    }
}
