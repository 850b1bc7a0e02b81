using System.Buffers.Binary;
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
    const int Header = 2 * sizeof(ulong);

    /// <summary>Where the build puts it.</summary>
    public static string BesideProgram => Path.Combine(AppContext.BaseDirectory, "dialogs.learnt");

    /// <summary>Keeps what an engine has learnt.</summary>
    public static void Save(UnderstandingEngine engine, string path)
    {
        using var learnt = new MemoryStream();
        learnt.SetLength(Header);
        learnt.Position = Header;
        engine.Write(new LearntWriter(learnt));
        var bytes = learnt.GetBuffer().AsSpan(0, (int)learnt.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, engine.LearntFrom);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[sizeof(ulong)..], Sum(bytes[Header..]));
        // Never half a file under that name, also when two builds write it at once.
        var half = $"{path}.{Environment.ProcessId}";
        File.WriteAllBytes(half, bytes);
        File.Move(half, path, overwrite: true);
    }

    /// <summary>The engine that these rows and this lexicon would teach, or null where only learning gives it.</summary>
    internal UnderstandingEngine? Load(IReadOnlyList<TrainingRow> rows, Lexicon lexicon)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (bytes.Length < Header || BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(sizeof(ulong))) != Sum(bytes.AsSpan(Header)))
                logger.LogWarning("{File} is damaged: the engine learns instead", path);
            else if (BinaryPrimitives.ReadUInt64LittleEndian(bytes) != Fingerprint.Of(rows, lexicon))
                logger.LogInformation("{File} was learnt from other dialogs or by another build: the engine learns instead", path);
            else
                return UnderstandingEngine.Read(new LearntReader(bytes.AsMemory(Header)), rows, lexicon);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("{File} cannot be read ({Problem}): the engine learns instead", path, problem.GetType().Name);
        }

        return null;
    }

    static ulong Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = new Fingerprint();
        sum.Add(bytes);
        return sum.Value;
    }
}
