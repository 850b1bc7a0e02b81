namespace AubmBot.Core.Understanding.Words;

/// <summary>The real sentences that come with the lexicon.</summary>
static class LexiconRows
{
    /// <summary>Sentences of out-of-scope.yaml, then those of questions.tsv where that file exists.</summary>
    public static IReadOnlyList<TrainingRow> Read(string folder)
    {
        var rows = new List<TrainingRow>();
        var file = YamlFile.Read(folder, "out-of-scope.yaml");
        foreach (var (kind, sentences) in file.Entries(file.Root))
        {
            if (!Kinds.All.Contains(kind))
                throw file.Wrong(sentences, $"\"{kind}\" is none of {string.Join(", ", Kinds.All)}");
            rows.AddRange(file.Texts(sentences).Select(sentence => new TrainingRow(sentence, TrainingRow.None, kind)));
        }

        var questions = Path.Combine(folder, "questions.tsv");
        if (File.Exists(questions))
            rows.AddRange(QuestionFile.Read(questions));
        return rows;
    }
}
