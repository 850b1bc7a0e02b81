using AubmBot.Core.Understanding.Words;

namespace AubmBot.Core.Understanding.Learning;

/// <summary>
/// Tells the kinds of language apart. The script settles most; French from Arabizi and Arabic from Darija are learned from
/// the kinds of the training rows, with the same features as the topics.
/// </summary>
sealed class LanguageJudge(LinearModel? model)
{
    /// <summary>Below these probabilities a message of one word, or of two, may be either: the conversation's language stays.</summary>
    const float SureOfOneWord = 0.8f, SureOfTwo = 0.55f;

    /// <summary>Learns from the rows whose kind is known; with fewer than two kinds only the script is told.</summary>
    public static LanguageJudge Train(Matrix matrix, int features, IReadOnlyList<TrainingRow> rows, TrainingOptions options)
    {
        var labels = rows.Select(row => Math.Max(0, Array.IndexOf(Kinds.All, row.Kind))).ToArray();
        int[] order = [.. Enumerable.Range(0, rows.Count).Where(row => Kinds.All.Contains(rows[row].Kind))];
        if (order.Select(row => labels[row]).Distinct().Count() < 2)
            return new LanguageJudge(null);
        var importance = new float[rows.Count];
        Array.Fill(importance, 1);
        return new LanguageJudge(LinearTrainer.Train(
            matrix, features, labels, Kinds.All.Length, importance, order, options with { Epochs = Math.Min(options.Epochs, 4) }));
    }

    public static LanguageJudge Read(LearntReader learnt) => new(learnt.Read<bool>() ? LinearModel.Read(learnt) : null);

    public void Write(LearntWriter learnt)
    {
        learnt.Write(model is not null);
        model?.Write(learnt);
    }

    /// <summary>The language of a sentence whose vector has been weighed.</summary>
    public MessageLanguage Judge(string sentence, int words, SparseVector vector)
    {
        var (latin, arabic) = Letters(sentence);
        if (latin + arabic == 0)
            return new MessageLanguage(MessageLanguage.Unknown, Script.None);
        var script = arabic >= latin ? Script.Arabic : Script.Latin;
        if (model is null)
            return new MessageLanguage(MessageLanguage.Unknown, script);
        Span<float> probabilities = stackalloc float[Kinds.All.Length];
        model.Predict(vector.Indices, vector.Values, probabilities);
        var best = -1;
        for (var kind = 0; kind < probabilities.Length; kind++)
        {
            if (Possible(Kinds.All[kind], latin, arabic) && (best < 0 || probabilities[kind] > probabilities[best]))
                best = kind;
        }

        var doubtful = vector.Known == 0 || (words <= 2 && probabilities[best] < (words == 2 ? SureOfTwo : SureOfOneWord));
        return new MessageLanguage(doubtful ? MessageLanguage.Unknown : Kinds.All[best], script);
    }

    static bool Possible(string kind, int latin, int arabic) => kind switch
    {
        Kinds.French or Kinds.DarijaLatin => arabic == 0 || latin > 8 * arabic,
        Kinds.Arabic or Kinds.DarijaArabic => latin == 0 || arabic > latin,
        _ => true,
    };

    static (int Latin, int Arabic) Letters(string sentence)
    {
        int latin = 0, arabic = 0;
        foreach (var character in sentence)
        {
            if (Text.Letters.IsArabic(character))
                arabic++;
            else if (char.IsAsciiLetter(character))
                latin++;
        }

        return (latin, arabic);
    }
}
