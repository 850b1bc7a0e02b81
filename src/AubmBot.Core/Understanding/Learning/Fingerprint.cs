using System.Runtime.InteropServices;

namespace AubmBot.Core.Understanding.Learning;

/// <summary>A number that changes with anything that was added to it, and stays the same in every process.</summary>
sealed class Fingerprint
{
    const ulong TextSeed = 41;

    /// <summary>The fingerprint of everything added so far.</summary>
    public ulong Value { get; private set; } = TextSeed;

    public void Add(ReadOnlySpan<char> text)
    {
        Value = FeatureHash.Pair(Value, (ulong)text.Length);
        Value = FeatureHash.Pair(Value, FeatureHash.Of(text, TextSeed));
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Value = FeatureHash.Pair(Value, (ulong)bytes.Length);
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            Value = FeatureHash.Pair(Value, word);
        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
            Value = FeatureHash.Pair(Value, rest);
    }

    /// <summary>What an engine of this very build learns from: another build may read sentences in another way.</summary>
    public static ulong Of(IReadOnlyList<TrainingRow> rows, Lexicon lexicon)
    {
        var print = new Fingerprint { Value = lexicon.Fingerprint };
        print.Add(typeof(Fingerprint).Module.ModuleVersionId.ToByteArray());
        foreach (var row in rows)
        {
            print.Add(row.Text);
            print.Add(row.Topic);
            print.Add(row.Kind);
        }

        return print.Value;
    }

    /// <summary>The files of a folder, with their names; 0 where there is none.</summary>
    public static ulong Of(string folder)
    {
        var print = new Fingerprint { Value = 0 };
        if (!Directory.Exists(folder))
            return print.Value;
        foreach (var path in Directory.GetFiles(folder).Where(path => Path.GetExtension(path) is ".yaml" or ".tsv").Order(StringComparer.Ordinal))
        {
            print.Add(Path.GetFileName(path));
            print.Add(File.ReadAllBytes(path));
        }

        return print.Value;
    }
}
