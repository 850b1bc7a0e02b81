using System.Diagnostics;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Start;

/// <summary>The program as an operator starts it.</summary>
public sealed class RealProcessTests
{
    [Fact]
    public async Task A_wrong_key_ends_it_with_1_and_one_line()
    {
        var (exit, output, errors) = await RunAsync("--Channels:Telegram:SecretToken=s3cr3t");
        exit.ShouldBe(1);
        errors.ShouldBe(["AubmBot cannot start: Channels:Telegram:BotToken is missing: without it no answer can be sent."]);
        output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_data_folder_in_use_ends_it_with_1_and_one_line()
    {
        await using var first = await RunningBot.StartAsync();
        var (exit, output, errors) = await RunAsync($"--Storage:DataDirectory={first.DataFolder}");
        exit.ShouldBe(1);
        errors.ShouldHaveSingleItem().ShouldStartWith($"AubmBot cannot start: Storage:DataDirectory {first.DataFolder} is in use by another AubmBot");
        output.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_in_use_ends_it_with_1_and_one_line()
    {
        await using var first = await RunningBot.StartAsync();
        var (exit, output, errors) = await RunAsync($"--urls={first.Address}");
        exit.ShouldBe(1);
        errors.ShouldHaveSingleItem().ShouldStartWith("AubmBot cannot start: ASPNETCORE_URLS names an address that cannot be listened on");
        output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_that_is_none_ends_it_with_1_and_one_line()
    {
        var data = Directory.CreateTempSubdirectory("aubmbot-data-");
        await File.WriteAllTextAsync(Path.Combine(data.FullName, "aubmbot.db"), new string('x', 8192), TestContext.Current.CancellationToken);
        var (exit, output, errors) = await RunAsync($"--Storage:DataDirectory={data.FullName}");
        data.Delete(recursive: true);
        exit.ShouldBe(1);
        errors.ShouldHaveSingleItem().ShouldStartWith("AubmBot cannot start: Storage:DataDirectory holds a database that cannot be used");
        output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_broken_dialogs_file_ends_it_with_1_and_one_line()
    {
        using var dialogs = new DialogsCopy("greeting");
        dialogs.Change("menu.yaml", text => text + "\n[\n");
        var (exit, output, errors) = await RunAsync($"--Dialogs:Folder={dialogs.Path}");
        exit.ShouldBe(1);
        errors.ShouldHaveSingleItem().ShouldStartWith("AubmBot cannot start: menu.yaml line ");
        output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("chat")]
    [InlineData("ask", "bonjour")]
    public async Task So_it_does_in_the_terminal(params string[] arguments)
    {
        using var dialogs = new DialogsCopy("greeting");
        dialogs.Change("menu.yaml", text => text + "\n[\n");
        var (exit, output, errors) = await RunAsync(arguments, ("Dialogs__Folder", dialogs.Path));
        exit.ShouldBe(1);
        errors.ShouldHaveSingleItem().ShouldStartWith("AubmBot cannot start: menu.yaml line ");
        output.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_doctor_ends_with_1_where_something_must_be_mended_and_names_it()
    {
        var (exit, output, errors) = await RunAsync("doctor", "--Channels:Telegram:SecretToken=s3cr3t");
        exit.ShouldBe(1);
        output.ShouldContain(line => line.Contains("Channels:Telegram:BotToken is missing", StringComparison.Ordinal));
        output[^1].ShouldEndWith("to mend.");
        errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<text>", "ask", "--nonsense", "où est l'agence ?")]
    [InlineData("chat", "chat", "--nonsense")]
    [InlineData("--train <train>", "evaluate", "--nonsense=x", "questions.tsv")]
    [InlineData("check-dialogs", "check-dialogs", "--nonsense")]
    [InlineData("--out <out>", "prepare", "--nonsense", "x")]
    [InlineData("--Section:Key", "doctor", "--nonsense", "x")]
    [InlineData("--urls", "serve", "--nonsense", "x")]
    [InlineData("--urls", "--nonsense", "x")]
    public async Task An_option_that_a_verb_does_not_know_ends_it_with_1_and_is_named_beside_those_it_knows(string known, params string[] arguments)
    {
        var (exit, output, errors) = await RunAsync(arguments);
        exit.ShouldBe(1);
        errors[0].ShouldStartWith("AubmBot does not know the option --nonsense of ");
        string.Join('\n', errors).ShouldContain(known);
        output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--Storage:DataDirectroy=x", "Storage:DataDirectroy", "Storage:DataDirectory")]
    [InlineData("--Channels:Telegramm:BotToken=x", "Channels:Telegramm:BotToken", "Channels:Telegram:BotToken")]
    public async Task A_mistyped_setting_ends_it_with_1_and_is_named_beside_the_nearest(string argument, string typed, string nearest)
    {
        var (exit, output, errors) = await RunAsync(argument);
        exit.ShouldBe(1);
        errors.ShouldBe([$"AubmBot does not know the setting {typed}; the nearest is {nearest}."]);
        output.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_stands_behind_two_dashes_is_text_whatever_it_looks_like()
    {
        var (exit, output, errors) = await RunAsync("ask", "--", "--bonjour");
        exit.ShouldBe(0);
        output.ShouldNotBeEmpty();
        errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_help_names_every_verb_and_ends_with_0()
    {
        var (exit, output, errors) = await RunAsync(["--help"]);
        exit.ShouldBe(0);
        foreach (var verb in (string[])["serve", "chat", "ask", "evaluate", "check-dialogs", "doctor"])
            output.ShouldContain(line => line.TrimStart().StartsWith(verb, StringComparison.Ordinal), verb);
        errors.ShouldBeEmpty();
    }

    static Task<(int Exit, string[] Output, string[] Errors)> RunAsync(string argument) => RunAsync("--urls=http://127.0.0.1:0", argument);

    static Task<(int Exit, string[] Output, string[] Errors)> RunAsync(params string[] arguments) => RunAsync(arguments, []);

    static async Task<(int Exit, string[] Output, string[] Errors)> RunAsync(string[] arguments, params (string Key, string Value)[] environment)
    {
        var folder = Directory.CreateTempSubdirectory("aubmbot-start-");
        try
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "AubmBot.Web.dll"), .. arguments])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (var (key, value) in environment)
                start.Environment[key] = value;
            using var process = Process.Start(start)!;
            // A program that starts after all would never end by itself.
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            await using var end = patience.Token.Register(process.Kill);
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await process.WaitForExitAsync(CancellationToken.None);
            return (process.ExitCode, Lines(await output), Lines(await errors));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
