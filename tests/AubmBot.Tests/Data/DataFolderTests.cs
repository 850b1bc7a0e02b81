using AubmBot.BotFramework.Channels;
using AubmBot.Core.Data;

namespace AubmBot.Tests.Data;

public sealed class DataFolderTests
{
    [Fact]
    public void The_folder_is_created_where_it_is_missing()
    {
        using var folder = new TemporaryFolder();
        using var data = DataFolder.Open(folder["deep/er"]);
        Directory.Exists(folder["deep/er"]).ShouldBeTrue();
        data.Path.ShouldBe(folder["deep/er"]);
        data.ConnectionString.ShouldContain(folder["deep/er"]);
    }

    [Fact]
    public void A_second_process_is_refused_in_one_sentence_that_names_the_setting()
    {
        using var folder = new TemporaryFolder();
        using var first = DataFolder.Open(folder.Path);
        var refusal = Should.Throw<ConfigurationProblemException>(() => DataFolder.Open(folder.Path)).Message;
        refusal.ShouldStartWith($"Storage:DataDirectory {folder.Path} is in use by another AubmBot");
    }

    [Fact]
    public void Once_the_first_has_ended_the_next_may_have_it()
    {
        using var folder = new TemporaryFolder();
        DataFolder.Open(folder.Path).Dispose();
        Should.NotThrow(() => DataFolder.Open(folder.Path).Dispose());
    }

    [Fact]
    public void A_place_that_cannot_be_a_folder_is_refused_in_one_sentence_that_names_the_setting()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["file"], "");
        Should.Throw<ConfigurationProblemException>(() => DataFolder.Open(folder["file/data"])).Message
            .ShouldStartWith($"Storage:DataDirectory {folder["file/data"]} cannot be written");
    }

    [Fact]
    public void A_lock_that_cannot_be_written_is_not_taken_for_another_process()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["aubmbot.lock"]);
        Should.Throw<ConfigurationProblemException>(() => DataFolder.Open(folder.Path)).Message.ShouldContain("cannot be written");
    }
}
