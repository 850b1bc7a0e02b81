using AubmBot.Core.Data;
using AubmBot.Core.Files;
using AubmBot.Tests.Data;

namespace AubmBot.Tests.Files;

public sealed class FileStoreTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly DataFolder _data;
    readonly FileStore _store;

    public FileStoreTests() => _store = new FileStore(_data = DataFolder.Open(_folder.Path));

    public void Dispose()
    {
        _data.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_is_written_is_found_until_it_is_deleted()
    {
        var name = FileStore.NewName();
        await _store.WriteAsync(name, "photo"u8.ToArray(), TestContext.Current.CancellationToken);
        File.ReadAllText(_store.Find(name).ShouldNotBeNull()).ShouldBe("photo");
        _store.Delete(name);
        _store.Find(name).ShouldBeNull();
        Directory.EnumerateFiles(Path.Combine(_folder.Path, "files"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_the_user_who_runs_the_bot_can_read_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        var name = FileStore.NewName();
        await _store.WriteAsync(name, "photo"u8.ToArray(), TestContext.Current.CancellationToken);
        File.GetUnixFileMode(_store.Find(name)!).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [InlineData("../../aubmbot.db")]
    [InlineData("..")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("0123456789abcdef0123456789abcde/")]
    [InlineData("")]
    [InlineData(null)]
    public void Nothing_but_its_own_names_becomes_a_path(string? name)
    {
        FileStore.IsName(name).ShouldBeFalse();
        _store.Find(name ?? "").ShouldBeNull();
        Should.NotThrow(() => _store.Delete(name ?? ""));
    }
}
