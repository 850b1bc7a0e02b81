using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations.Inbound;
using BenchmarkDotNet.Attributes;

namespace AubmBot.Benchmarks;

/// <summary>What one message costs: in memory, then with everything that makes it durable.</summary>
public class TurnBenchmarks
{
    Bot _bot = null!;
    string? _afterAnAnswer, _inAForm;

    [GlobalSetup]
    public async Task Start()
    {
        _bot = new Bot();
        _afterAnAnswer = (await _bot.RunAsync("Quelle est l'adresse de l'agence ?", null)).ConversationState.Write();
        var begun = (await _bot.RunAsync("je veux déposer une réclamation", null)).ConversationState.Write();
        _inAForm = (await _bot.RunAsync("6", begun)).ConversationState.Write();
        if (!_inAForm.Contains("\"dialogs\"", StringComparison.Ordinal))
            throw new InvalidOperationException("the form was not begun: the step measured would be a question");
    }

    [GlobalCleanup]
    public void Stop() => _bot.Dispose();

    [Benchmark(Description = "question in French, in memory")]
    public Task<TurnContext> French() => _bot.RunAsync("Quelles sont les pièces du dossier de permis de construire ?", _afterAnAnswer);

    [Benchmark(Description = "question in Arabic, in memory")]
    public Task<TurnContext> Arabic() => _bot.RunAsync("ما هي وثائق ملف رخصة البناء؟", _afterAnAnswer);

    [Benchmark(Description = "question in Darija, in memory")]
    public Task<TurnContext> Darija() => _bot.RunAsync("bghit n3ref fin wsel dossier dyali", _afterAnAnswer);

    [Benchmark(Description = "form step, in memory")]
    public Task<TurnContext> FormStep() => _bot.RunAsync("Béni Mellal", _inAForm);

    [Benchmark(Description = "question, durable, one at a time")]
    public Task Durable() => _bot.Get<Inbox>().AskAsync(PullingChannel.Instance, Bot.Line("fin jat lwakala"), CancellationToken.None);
}
