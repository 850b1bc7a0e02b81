namespace AubmBot.Core.Understanding.Learning;

/// <summary>Chooses the rows on which confidence is calibrated: every fourth real row of each topic.</summary>
static class HeldBack
{
    public static bool[] Choose(IReadOnlyList<TrainingRow> rows, int[] labels)
    {
        var seen = new Dictionary<int, int>();
        var hidden = new bool[rows.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Kind == TrainingRow.Generated)
                continue;
            var number = seen.GetValueOrDefault(labels[row]);
            seen[labels[row]] = number + 1;
            hidden[row] = number % 4 == 2;
        }

        return hidden;
    }
}
