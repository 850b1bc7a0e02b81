namespace AubmBot.Core.Understanding;

/// <summary>Questions with their expected topic: a line "text, lang, expected" separated by tabs, under a header.</summary>
public static class QuestionFile
{
    /// <summary>Reads a file; a malformed line is an <see cref="InvalidDataException"/> naming the file and the line.</summary>
    public static IReadOnlyList<TrainingRow> Read(string path)
    {
        using var reader = new StreamReader(path);
        return Read(reader, Path.GetFileName(path));
    }

    /// <summary>Reads from anywhere; <paramref name="name"/> is for error messages. Empty lines are skipped.</summary>
    public static IReadOnlyList<TrainingRow> Read(TextReader reader, string name)
    {
        var rows = new List<TrainingRow>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (number == 1)
            {
                Expect(line.Split('\t') is ["text", "lang", "expected"], name, number, "the header must be text, lang, expected");
                continue;
            }

            if (string.IsNullOrWhiteSpace(line))
                continue;
            var cells = line.Split('\t');
            Expect(cells.Length == 3, name, number, $"3 columns are expected, {cells.Length} found");
            Expect(!string.IsNullOrWhiteSpace(cells[0]), name, number, "the text is empty");
            Expect(!string.IsNullOrWhiteSpace(cells[2]), name, number, "the expected topic is empty");
            rows.Add(new TrainingRow(cells[0], cells[2].Trim(), cells[1].Trim()));
        }

        return rows;
    }

    static void Expect(bool holds, string name, int line, string why)
    {
        if (!holds)
            throw new InvalidDataException($"{name}, line {line}: {why}");
    }
}
