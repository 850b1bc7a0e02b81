using AubmBot.BotFramework.Channels;
using AubmBot.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace AubmBot.Tests.Data;

/// <summary>The writer over a session that only counts.</summary>
public sealed class GroupCommitTests
{
    readonly Mock<IWriteSession> _session = new();

    [Fact]
    public async Task Whatever_waits_when_the_writer_comes_round_shares_a_transaction()
    {
        await using var writer = Open();
        using var held = new HeldWriter(writer);
        var writes = Enumerable.Range(0, 1_000).Select(i => writer.WriteAsync(_ => i)).ToArray();
        await held.ReleaseAsync();
        (await Task.WhenAll(writes)).ShouldBe(Enumerable.Range(0, 1_000));
        // One for the operation that held it, 512 in the next, the rest in the third.
        _session.Verify(session => session.Begin(), Times.Exactly(3));
        _session.Verify(session => session.Commit(), Times.Exactly(3));
        _session.Verify(session => session.Rollback(), Times.Never);
    }

    [Fact]
    public async Task What_follows_from_a_commit_runs_after_it_and_in_its_order()
    {
        var order = new List<string>();
        _session.Setup(session => session.Commit()).Callback(() => order.Add("commit"));
        await using var writer = Open();
        using var held = new HeldWriter(writer);
        var writes = Enumerable.Range(0, 5).Select(i => writer.WriteAsync(_ => i, told => order.Add($"{told}"))).ToArray();
        await held.ReleaseAsync();
        await Task.WhenAll(writes);
        order.ShouldBe(["commit", "commit", "0", "1", "2", "3", "4"]);
    }

    [Fact]
    public async Task An_operation_that_fails_fails_alone_and_the_others_are_repeated_one_by_one()
    {
        var told = new List<int>();
        await using var writer = Open();
        using var held = new HeldWriter(writer);
        var writes = Enumerable.Range(0, 5).Select(i => writer.WriteAsync(
            _ => i == 2 ? throw new InvalidOperationException("the third") : i, told.Add)).ToArray();
        await held.ReleaseAsync();
        (await Should.ThrowAsync<InvalidOperationException>(writes[2])).Message.ShouldBe("the third");
        (await Task.WhenAll(writes.Where((_, i) => i != 2))).ShouldBe([0, 1, 3, 4]);
        told.ShouldBe([0, 1, 3, 4]);
        _session.Verify(session => session.Rollback(), Times.Exactly(2));
    }

    [Fact]
    public async Task When_the_commit_fails_nobody_is_told_of_success()
    {
        var told = false;
        _session.Setup(session => session.Commit()).Throws(new SqliteException("disk I/O error", 10));
        await using var writer = Open();
        await Should.ThrowAsync<SqliteException>(() => writer.WriteAsync(_ => 1, _ => told = true));
        told.ShouldBeFalse();
    }

    [Theory]
    [InlineData(5, "busy")]
    [InlineData(6, "locked")]
    [InlineData(8, "read-only")]
    [InlineData(13, "full")]
    public async Task A_database_that_may_recover_asks_the_caller_to_come_back_and_is_used_again(int code, string what)
    {
        _session.SetupSequence(session => session.Commit()).Throws(new SqliteException(what, code)).Pass();
        await using var writer = Open();
        await Should.ThrowAsync<InboxUnavailableException>(() => writer.WriteAsync(_ => 1));
        (await writer.WriteAsync(_ => 2)).ShouldBe(2);
    }

    [Fact]
    public async Task A_rollback_that_fails_too_does_not_end_the_writer()
    {
        _session.SetupSequence(session => session.Begin()).Throws(new SqliteException("I/O", 10)).Pass();
        _session.SetupSequence(session => session.Rollback()).Throws(new SqliteException("no transaction is active", 1)).Pass();
        await using var writer = Open();
        await Should.ThrowAsync<SqliteException>(() => writer.WriteAsync(_ => 1));
        (await writer.WriteAsync(_ => 2)).ShouldBe(2);
    }

    [Fact]
    public async Task Too_much_waiting_is_refused_rather_than_kept()
    {
        await using var writer = Open();
        using var held = new HeldWriter(writer);
        var writes = Enumerable.Range(0, 20_000).Select(i => writer.WriteAsync(_ => i)).ToArray();
        writer.Waiting.ShouldBe(20_000);
        Should.Throw<InboxUnavailableException>(() => { _ = writer.WriteAsync(_ => 0); });
        await held.ReleaseAsync();
        (await Task.WhenAll(writes)).Length.ShouldBe(20_000);
    }

    [Fact]
    public async Task What_waits_at_the_end_is_still_written_and_nothing_after_it()
    {
        var writer = Open();
        var held = new HeldWriter(writer);
        var last = writer.WriteAsync(_ => "last");
        var ended = writer.DisposeAsync();
        Should.Throw<InboxUnavailableException>(() => { _ = writer.WriteAsync(_ => "too late"); });
        held.Dispose();
        await ended;
        last.IsCompletedSuccessfully.ShouldBeTrue();
        _session.Verify(session => session.Dispose(), Times.Once);
    }

    Writer Open() => new(_session.Object, NullLogger<Writer>.Instance);
}
