using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outbound;
using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AubmBot.Tests.Data;

/// <summary>The writer over a real file.</summary>
public sealed class SqliteWritingTests : IAsyncLifetime
{
    static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    readonly TemporaryFolder _folder = new();
    TestDatabase _database = null!;

    public ValueTask InitializeAsync()
    {
        _database = new TestDatabase(_folder.Path);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Hundreds_of_writers_at_once_lose_nothing_and_one_failure_harms_nobody_else()
    {
        var writes = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => Task.Run(async () =>
        {
            try
            {
                return await _database.Writer.WriteAsync(session =>
                {
                    var id = Insert(session, $"c{i % 20}", $"m{i}");
                    return i % 100 == 7 ? throw new InvalidOperationException("after the insert") : id;
                });
            }
            catch (InvalidOperationException)
            {
                return -1;
            }
        })));
        writes.Count(id => id == -1).ShouldBe(4);
        using var context = _database.Context();
        var stored = await context.Messages.Select(message => message.ExternalId!).ToListAsync(TestContext.Current.CancellationToken);
        stored.ShouldBe(Enumerable.Range(0, 400).Where(i => i % 100 != 7).Select(i => $"m{i}"), ignoreOrder: true);
        (await context.Conversations.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(20);
    }

    [Fact]
    public async Task A_platform_that_gives_one_id_to_two_messages_has_got_both()
    {
        await _database.Writer.WriteAsync(session =>
        {
            var conversation = session.OpenConversation(Key("c"), "amina", Now).Id;
            foreach (var _ in (int[])[1, 2])
                session.MarkOutbound(session.InsertOutbound(conversation, MessageState.Claimed, "{}", null, Now), new Fate(MessageState.Sent, ProviderId: "s1"), 1);
            return true;
        });
        using var context = _database.Context();
        var sent = await context.Messages.OrderBy(message => message.Id).ToListAsync(TestContext.Current.CancellationToken);
        sent.Select(message => (message.State, message.ExternalId)).ShouldBe([(MessageState.Sent, "s1"), (MessageState.Sent, null)]);
    }

    [Fact]
    public async Task The_same_message_twice_is_stored_once_also_within_one_transaction()
    {
        var (first, again) = await _database.Writer.WriteAsync(session =>
        {
            var conversation = session.OpenConversation(Key("c"), "amina", Now).Id;
            return (session.InsertInbound(conversation, "m1", "{}", Now), session.InsertInbound(conversation, "m1", "{}", Now));
        });
        var later = await _database.Writer.WriteAsync(session => session.InsertInbound(session.OpenConversation(Key("c"), "amina", Now).Id, "m1", "{}", Now));
        first.IsNew.ShouldBeTrue();
        (again.Id, again.IsNew).ShouldBe((first.Id, false));
        (later.Id, later.IsNew).ShouldBe((first.Id, false));
    }

    [Fact]
    public async Task Messages_without_an_id_of_the_platform_are_never_taken_for_the_same()
    {
        var ids = await _database.Writer.WriteAsync(session =>
        {
            var conversation = session.OpenConversation(Key("c"), "amina", Now).Id;
            return (session.InsertInbound(conversation, null, "{}", Now), session.InsertInbound(conversation, null, "{}", Now));
        });
        (ids.Item1.IsNew, ids.Item2.IsNew).ShouldBe((true, true));
        ids.Item1.Id.ShouldNotBe(ids.Item2.Id);
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_message()
    {
        var (one, other) = await _database.Writer.WriteAsync(session => (Insert(session, "c1", "m1"), Insert(session, "c2", "m1")));
        one.ShouldNotBe(other);
    }

    [Fact]
    public async Task Business_rows_join_the_transaction_and_go_with_it()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => _database.Writer.WriteAsync<int>(session =>
        {
            session.WithContext(context => context.Contacts.Add(new Contact { Channel = "test", Account = "agency", ExternalId = "amina" }));
            throw new InvalidOperationException("after the row");
        }));
        using var context = _database.Context();
        (await context.Contacts.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Fact]
    public async Task The_writers_connection_is_durable_and_checks_references()
    {
        (await PragmaAsync("journal_mode")).ShouldBe("wal");
        (await PragmaAsync("synchronous")).ShouldBe("2");
        (await PragmaAsync("foreign_keys")).ShouldBe("1");
    }

    Task<string> PragmaAsync(string name) => _database.Writer.WriteAsync(session =>
    {
        var value = "";
        session.WithContext(context =>
        {
            using var command = context.Database.GetDbConnection().CreateCommand();
            command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
            command.CommandText = $"PRAGMA {name}";
            value = $"{command.ExecuteScalar()}";
        });
        return value;
    });

    static long Insert(IWriteSession session, string conversation, string message) =>
        session.InsertInbound(session.OpenConversation(Key(conversation), $"person of {conversation}", Now).Id, message, "{}", Now).Id;

    static ConversationKey Key(string conversation) => new("test", "agency", conversation);
}
