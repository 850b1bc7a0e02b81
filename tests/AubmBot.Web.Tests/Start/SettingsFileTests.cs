using AubmBot.Web.Hosting;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Web.Tests.Start;

/// <summary>appsettings.json while the bot runs.</summary>
public sealed class SettingsFileTests
{
    const string Key = "Channels:Twilio:SmsStopped";

    [Fact]
    public async Task What_is_saved_counts_without_a_restart_and_a_broken_file_ends_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("aubmbot-settings-");
        var file = Path.Combine(folder.FullName, "appsettings.json");
        await SaveAsync("""{"Channels":{"Twilio":{"SmsStopped":"false"}}}""");
        using (var configuration = new ConfigurationManager())
        {
            Settings.AddFile(configuration, file);
            configuration[Key].ShouldBe("false");

            await SaveAsync("""{"Channels":{"Twilio":{"SmsStopped":"true"}}}""");
            await BotLooks.UntilAsync(() => configuration[Key] == "true", "the new value counts");
            await SaveAsync("""{"Channels":{"Twi""");
            await BotLooks.UntilAsync(() => configuration[Key] is null, "the broken file is seen");
            await SaveAsync("""{"Channels":{"Twilio":{"SmsStopped":"false"}}}""");
            await BotLooks.UntilAsync(() => configuration[Key] == "false", "the mended file counts");
        }
        folder.Delete(recursive: true);

        Task SaveAsync(string json) => File.WriteAllTextAsync(file, json, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_broken_file_stops_a_start()
    {
        var folder = Directory.CreateTempSubdirectory("aubmbot-settings-");
        var file = Path.Combine(folder.FullName, "appsettings.json");
        File.WriteAllText(file, "{");
        using var configuration = new ConfigurationManager();

        Should.Throw<InvalidDataException>(() => Settings.AddFile(configuration, file));
        folder.Delete(recursive: true);
    }
}
