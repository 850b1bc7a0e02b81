using System.Diagnostics;
using System.Text.Json;

namespace AubmBot.Web.Tests.Start;

/// <summary><c>evaluate</c> as an operator, or a script, calls it.</summary>
public sealed class EvaluateCommandTests : IDisposable
{
    const string Header = "text\tlang\texpected\n";
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aubmbot-evaluate-");

    [Fact]
    public async Task An_engine_taught_from_one_file_alone_is_measured_on_another()
    {
        Write("train.tsv", Header + string.Concat(Enumerable.Range(0, 5).Select(i =>
            $"block my card {i}\ten\tcard\nopening hours {i}\ten\thours\nsend money abroad {i}\ten\ttransfer\n")));
        Write("q.tsv", Header + "please block the card\ten\tcard\nwhat are the opening hours\ten\thours\n\nsend some money\tother\ttransfer\n");

        var (exit, _, errors) = await EvaluateAsync("q.tsv", "--train", "train.tsv", "--json", "out.json");

        exit.ShouldBe(0, errors);
        errors.ShouldBeEmpty("a progress bar belongs on a terminal");
        var figures = JsonDocument.Parse(await File.ReadAllTextAsync(At("out.json"), TestContext.Current.CancellationToken)).RootElement;
        figures.EnumerateObject().Select(key => key.Name).Order(StringComparer.Ordinal).ShouldBe(
        [
            "accuracy", "byLanguage", "clarified", "confusions", "direct", "inScope", "oosF1", "oosPrecision", "oosRecall", "p50Ms", "p99Ms", "rows", "trainMs",
        ]);
        figures.GetProperty("rows").GetInt32().ShouldBe(3);
        figures.GetProperty("accuracy").GetDouble().ShouldBe(1);
        figures.GetProperty("byLanguage").EnumerateObject().Select(kind => kind.Name).ShouldBe(["en", "other"]);
        figures.GetProperty("trainMs").GetDouble().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(Header + "bonjour\tfr\tgreeting\nsalut\tfr\n", "q.tsv, line 3: 3 columns are expected, 2 found")]
    [InlineData(Header + "\tfr\tgreeting\n", "q.tsv, line 2: the text is empty")]
    [InlineData(Header + "salut\tfr\t \n", "q.tsv, line 2: the expected topic is empty")]
    [InlineData("salut\tfr\tgreeting\n", "q.tsv, line 1: the header must be text, lang, expected")]
    public async Task A_malformed_row_ends_it_with_1_and_names_its_line(string text, string problem)
    {
        Write("q.tsv", text);
        var (exit, output, errors) = await EvaluateAsync("q.tsv");
        exit.ShouldBe(1);
        output.ShouldBeEmpty();
        errors.TrimEnd().ShouldEndWith(problem);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    string At(string name) => Path.Combine(_folder.FullName, name);

    void Write(string name, string text) => File.WriteAllText(At(name), text);

    async Task<(int Exit, string Output, string Errors)> EvaluateAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "AubmBot.Web.dll"), "evaluate", .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        return (process.ExitCode, await output, await errors);
    }
}
