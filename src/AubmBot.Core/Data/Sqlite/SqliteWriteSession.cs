using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outbound;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Data.Sqlite;

/// <summary>The message path's statements for SQLite, prepared once on the writer's only connection.</summary>
public sealed class SqliteWriteSession : IWriteSession
{
    readonly SqliteConnection _connection;
    readonly SqliteStatement _findConversation, _insertContact, _insertConversation, _insertInbound, _findInbound, _insertOutbound,
        _markInbound, _countStart, _markOutbound, _saveConversation, _saveContact, _endConversation, _setBlocked, _setOptedOut, _unfinished,
        _openFile, _waiting;
    SqliteTransaction? _transaction;

    public SqliteWriteSession(string connectionString)
    {
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
        // FULL: an acknowledged message survives a power cut. Group commit pays for it once a batch.
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 4000;");
        _findConversation = Prepare("""
            SELECT v."Id", v."State", v."EndedAt", p."Id", p."State", p."BlockedAt", p."OptedOutAt", (
                SELECT m."CreatedAt" FROM "Messages" m WHERE m."ConversationId" = v."Id" AND m."Direction" = 'In'
                AND (m."Activity" ->> 'type' IN ('message', 'messageReaction', 'conversationUpdate')
                    OR m."Activity" ->> 'name' IN ('webchat/join', 'set-language', 'contact/opt-out', 'contact/unblocked'))
                ORDER BY m."Id" DESC LIMIT 1)
            FROM "Conversations" v JOIN "Contacts" p ON p."Id" = v."ContactId"
            WHERE v."Channel" = $1 AND v."Account" = $2 AND v."ExternalId" = $3
            """);
        _insertContact = Prepare("""
            INSERT INTO "Contacts" ("Channel", "Account", "ExternalId") VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
            """);
        _insertConversation = Prepare("""
            INSERT INTO "Conversations" ("Channel", "Account", "ExternalId", "ContactId", "CreatedAt")
            SELECT $1, $2, $3, "Id", $5 FROM "Contacts" WHERE "Channel" = $1 AND "Account" = $2 AND "ExternalId" = $4
            """);
        _insertInbound = Prepare("""
            INSERT INTO "Messages" ("ConversationId", "Direction", "ExternalId", "State", "Activity", "Attempts", "CreatedAt")
            VALUES ($1, 'In', $2, 'New', $3, 0, $4) ON CONFLICT DO NOTHING RETURNING "Id"
            """);
        _findInbound = Prepare("""
            SELECT "Id" FROM "Messages" WHERE "ConversationId" = $1 AND "Direction" = 'In' AND "ExternalId" = $2
            """);
        _insertOutbound = Prepare("""
            INSERT INTO "Messages" ("ConversationId", "Direction", "State", "Activity", "ReplyToId", "Attempts", "CreatedAt")
            VALUES ($1, 'Out', $2, $3, $4, 0, $5) RETURNING "Id"
            """);
        _markInbound = Prepare("""UPDATE "Messages" SET "State" = $2, "Reason" = $3 WHERE "Id" = $1""");
        _countStart = Prepare("""UPDATE "Messages" SET "Attempts" = $2 WHERE "Id" = $1""");
        _markOutbound = Prepare("""
            UPDATE OR IGNORE "Messages" SET "State" = $2, "Reason" = $3, "ExternalId" = $4, "NextAttemptAt" = $5, "Attempts" = $6 WHERE "Id" = $1
            """);
        _saveConversation = Prepare("""UPDATE "Conversations" SET "State" = $2 WHERE "Id" = $1""");
        _saveContact = Prepare("""UPDATE "Contacts" SET "State" = $2 WHERE "Id" = $1""");
        _endConversation = Prepare("""UPDATE "Conversations" SET "EndedAt" = $2 WHERE "Id" = $1""");
        _setOptedOut = Prepare("""UPDATE "Contacts" SET "OptedOutAt" = $2 WHERE "Id" = $1""");
        _unfinished = Prepare("""SELECT EXISTS (SELECT 1 FROM "Messages" WHERE "State" IN ('New', 'Claimed', 'Retry', 'Uncertain'))""");
        _openFile = Prepare("""
            SELECT EXISTS (SELECT 1 FROM "Files" WHERE "State" IN ('Wanted', 'Kept', 'Dropped') OR "State" = 'Gone' AND "Source" IS NOT NULL)
            """);
        _waiting = Prepare("""SELECT EXISTS (SELECT 1 FROM "PersonRequests" WHERE "State" IN ('Ringing', 'Waiting', 'Offered', 'Accepted'))""");
        _setBlocked = Prepare("""UPDATE "Contacts" SET "BlockedAt" = $2 WHERE "Id" = $1""");
    }

    public void Begin() => _transaction = _connection.BeginTransaction(deferred: false);

    public void Commit()
    {
        _transaction!.Commit();
        EndTransaction();
    }

    public void Rollback()
    {
        _transaction?.Rollback();
        EndTransaction();
    }

    public OpenedConversation OpenConversation(ConversationKey key, string contactExternalId, DateTimeOffset now)
    {
        if (Find(key) is { } known)
            return known;
        _insertContact.Run(_transaction, key.Channel, key.Account, contactExternalId);
        _insertConversation.Run(_transaction, key.Channel, key.Account, key.ExternalId, contactExternalId, now.ToUnixTimeMilliseconds());
        return Find(key)!;
    }

    public (long Id, bool IsNew) InsertInbound(long conversationId, string? externalId, string activity, DateTimeOffset now)
    {
        var id = _insertInbound.Scalar(_transaction, conversationId, externalId, activity, now.ToUnixTimeMilliseconds());
        return id is long added
            ? (added, true)
            : ((long)_findInbound.Scalar(_transaction, conversationId, externalId)!, false);
    }

    public long InsertOutbound(long conversationId, MessageState state, string activity, long? replyToId, DateTimeOffset now) =>
        (long)_insertOutbound.Scalar(_transaction, conversationId, state.ToString(), activity, replyToId, now.ToUnixTimeMilliseconds())!;

    public void MarkInbound(long messageId, MessageState state, string? reason) =>
        _markInbound.Run(_transaction, messageId, state.ToString(), reason);

    public void CountStart(long messageId, int starts) => _countStart.Run(_transaction, messageId, starts);

    public void MarkOutbound(long messageId, Fate fate, int attempts)
    {
        // A platform that gives one id to two messages keeps neither from its end: unmarked, the second would be sent again.
        if (Mark(fate.ProviderId) == 0)
            Mark(null);

        int Mark(string? providerId) => _markOutbound.Run(
            _transaction, messageId, fate.State.ToString(), fate.Reason, providerId, fate.NextAttemptAt?.ToUnixTimeMilliseconds(), attempts);
    }

    public void SaveConversationState(long conversationId, string state) => _saveConversation.Run(_transaction, conversationId, state);

    public void SaveContactState(long contactId, string state) => _saveContact.Run(_transaction, contactId, state);

    public void EndConversation(long conversationId, DateTimeOffset now) =>
        _endConversation.Run(_transaction, conversationId, now.ToUnixTimeMilliseconds());

    public void SetBlocked(long contactId, DateTimeOffset? since) =>
        _setBlocked.Run(_transaction, contactId, since?.ToUnixTimeMilliseconds());

    public void SetOptedOut(long contactId, DateTimeOffset? since) =>
        _setOptedOut.Run(_transaction, contactId, since?.ToUnixTimeMilliseconds());

    public bool IsAnythingUnfinished() => _unfinished.Scalar(_transaction) is not 0L;

    public bool IsAnyFileOpen() => _openFile.Scalar(_transaction) is not 0L;

    public bool IsAnyoneWaiting() => _waiting.Scalar(_transaction) is not 0L;

    public void WithContext(Action<AubmDbContext> change)
    {
        using var context = new AubmDbContext(new DbContextOptionsBuilder<AubmDbContext>().UseSqlite(_connection).Options);
        context.Database.UseTransaction(_transaction);
        change(context);
        context.SaveChanges();
    }

    public void Dispose() => _connection.Dispose();

    OpenedConversation? Find(ConversationKey key)
    {
        using var row = _findConversation.Query(_transaction, key.Channel, key.Account, key.ExternalId);
        return row.Read()
            ? new OpenedConversation(row.GetInt64(0), Text(1), !row.IsDBNull(2), row.GetInt64(3), Text(4), !row.IsDBNull(5), !row.IsDBNull(6), Time(7))
            : null;

        DateTimeOffset? Time(int column) => row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }

    void EndTransaction()
    {
        _transaction?.Dispose();
        _transaction = null;
    }

    SqliteStatement Prepare(string sql) => new(_connection, sql);

    void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
