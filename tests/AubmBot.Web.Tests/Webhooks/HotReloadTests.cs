using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Web.Tests.Webhooks;

/// <summary>What the bot says is files; a running bot takes a changed one over, and never a broken one.</summary>
public sealed class HotReloadTests : IDisposable
{
    const string Sentences = "fr/sentences.yaml", Greeting = "Bonjour. Quelle est votre question ?", Changed = "Salut, test.";

    readonly DialogsCopy _dialogs = new();

    [Fact]
    public async Task A_changed_sentence_is_said_without_a_restart()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await StartAsync(new Lines());
        var citizen = new Citizen(bot.Http, platform.Address);
        (await citizen.AskAsync("Bonjour")).Activities[0].Text.ShouldBe(Greeting);

        _dialogs.Change(Sentences, text => text.Replace(Greeting, Changed, StringComparison.Ordinal));

        await BotLooks.UntilAsync(async () => (await citizen.AskAsync("Bonjour")).Activities[0].Text == Changed, "the new sentence is said");
    }

    [Fact]
    public async Task A_broken_file_leaves_the_last_good_state_in_use_and_is_told_in_health_and_log_until_it_is_mended()
    {
        await using var platform = await Platform.StartAsync();
        var log = new Lines();
        await using var bot = await StartAsync(log);
        var citizen = new Citizen(bot.Http, platform.Address);
        var good = _dialogs.Read(Sentences);

        _dialogs.Change(Sentences, text => text.Replace(Greeting, Changed, StringComparison.Ordinal) + "\nwelcome: [\n");

        await BotLooks.UntilAsync(async () => await ProblemAsync(bot) is not null, "health tells the problem");
        (await ProblemAsync(bot))!.ShouldMatch(@"fr/sentences\.yaml line \d+");
        log.All.First(line => line.Contains("Error dialogs NOT taken over", StringComparison.Ordinal)).ShouldContain(Sentences);
        (await citizen.AskAsync("Bonjour")).Activities[0].Text.ShouldBe(Greeting);

        _dialogs.Change(Sentences, _ => good);
        await BotLooks.UntilAsync(async () => await ProblemAsync(bot) is null, "health is well again");
    }

    public void Dispose() => _dialogs.Dispose();

    Task<RunningBot> StartAsync(Lines log) => RunningBot.StartAsync(
        // The same question over and over would be taken for a program.
        new Dictionary<string, string> { ["Dialogs:Folder"] = _dialogs.Path, ["Conversations:Guards"] = "false" },
        services => services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(log));

    static async Task<string?> ProblemAsync(RunningBot bot)
    {
        var ready = await bot.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        return JsonDocument.Parse(ready).RootElement.GetProperty("dialogsProblem").GetString();
    }
}
