using System.Globalization;
using System.Text.Json;
using AubmBot.Core.Understanding;

namespace AubmBot.Web.CommandLine;

/// <summary>Shows the figures of an evaluation, to people and to programs.</summary>
static class EvaluationReport
{
    static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <param name="result">The figures.</param>
    /// <param name="megabytes">Memory that the engine added.</param>
    /// <param name="confusions">How many of the worst are shown.</param>
    /// <param name="output">Where to.</param>
    public static void Print(EvaluationResult result, double megabytes, int confusions, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            questions            {result.Rows}
            right                {result.Accuracy:P1}
              in scope           {result.InScope:P1}
              answered directly  {result.Direct:P1}
              right one offered  {result.Clarified:P1}   of the "did you mean"
            abstention           precision {result.OosPrecision:P1}  recall {result.OosRecall:P1}  F1 {result.OosF1:F3}
            """));
        foreach (var (kind, share) in result.ByLanguage)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind,-18} {share:P1}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"a question           p50 {result.P50Ms:F3} ms  p99 {result.P99Ms:F3} ms"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"learning             {result.TrainMs:F0} ms, {megabytes:F0} MB"));
        foreach (var confusion in result.Confusions.Take(confusions))
            output.WriteLine($"  {confusion.Count} x {confusion.Expected} taken for {confusion.Given}: {confusion.Example}");
    }

    public static void Write(EvaluationResult result, string path) => File.WriteAllText(path, JsonSerializer.Serialize(result, Shape));
}
