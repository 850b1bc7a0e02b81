using AubmBot.Core.Knowledge;
using AubmBot.Core.Understanding;
using BenchmarkDotNet.Attributes;

namespace AubmBot.Benchmarks;

/// <summary>One question understood, in each kind of language, with the dialogs as they ship.</summary>
public class UnderstandingBenchmarks
{
    readonly UnderstandingEngine _engine = LibraryReader.Read(Path.Combine(AppContext.BaseDirectory, "dialogs")).Engine;

    [Params(
        "Quel est le délai pour obtenir la note de renseignements ?",
        "ما هي الوثائق المطلوبة للحصول على رخصة البناء؟",
        "شحال كتعطل مذكرة المعلومات",
        "3afak fin wsel dossier dyali n° 33/2026",
        "le délai ديال note de renseignements")]
    public string Question { get; set; } = "";

    [Benchmark(Description = "question understood")]
    public Understood Understand() => _engine.Understand(Question, UnderstandingContext.Start);
}
