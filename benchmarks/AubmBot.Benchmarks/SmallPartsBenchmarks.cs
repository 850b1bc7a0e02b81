using System.Security.Cryptography;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.Channels.DirectLine;
using BenchmarkDotNet.Attributes;

namespace AubmBot.Benchmarks;

/// <summary>Parts of a turn that every message passes.</summary>
public class SmallPartsBenchmarks
{
    readonly Activity _answer = SampleActivities.AnswerActivity();
    readonly DirectLineTokens _tokens = new(RandomNumberGenerator.GetBytes(32), new DirectLineOptions(), TimeProvider.System);
    string _token = "";

    [GlobalSetup]
    public void Start() => _token = _tokens.New("citizen").Token;

    [Benchmark(Description = "activity read")]
    public Activity Read() => ActivityJson.Read(SampleActivities.Question);

    [Benchmark(Description = "activity written")]
    public string Write() => ActivityJson.Write(_answer);

    [Benchmark(Description = "folding, French")]
    public string FoldFrench() => Folding.Fold("Où déposer le dossier d'aménagement à Béni Mellal ?");

    [Benchmark(Description = "folding, Arabic")]
    public string FoldArabic() => Folding.Fold("أين أودع ملف رخصة البناء ببني ملال، عافاكم؟ ٢٠٢٦");

    [Benchmark(Description = "Direct Line token checked")]
    public Task<DirectLineGrant?> Token() => _tokens.ReadAsync(_token);
}
