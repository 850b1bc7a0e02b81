using AubmBot.BotFramework.Channels;
using AubmBot.Core.Conversations;
using AubmBot.Core.Elsewhere;
using AubmBot.Core.Files;
using AubmBot.Core.Hotline.Persons;
using AubmBot.Core.People.Codes;
using AubmBot.Core.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AubmBot.Core.Data;

/// <summary>The model and, by its migrations, the schema. Nothing in it that PostgreSQL could not hold.</summary>
public sealed class AubmDbContext(DbContextOptions<AubmDbContext> options) : DbContext(options)
{
    public DbSet<Conversation> Conversations => Set<Conversation>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<Message> Messages => Set<Message>();
    public DbSet<Ticket> Tickets => Set<Ticket>();
    public DbSet<PersonRequest> PersonRequests => Set<PersonRequest>();
    public DbSet<StoredFile> Files => Set<StoredFile>();
    public DbSet<Continuation> Continuations => Set<Continuation>();
    public DbSet<OneTimeCode> OneTimeCodes => Set<OneTimeCode>();

    // SQLite cannot order DateTimeOffset: times are milliseconds since 1970 UTC.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Direction>().HaveConversion<string>();
        configurationBuilder.Properties<DeliveryState>().HaveConversion<string>();
        configurationBuilder.Properties<MessageState>().HaveConversion<string>();
        configurationBuilder.Properties<TicketState>().HaveConversion<string>();
        configurationBuilder.Properties<PersonRequestState>().HaveConversion<string>();
        configurationBuilder.Properties<FileState>().HaveConversion<string>();
        configurationBuilder.Properties<FileUse>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Contact>(contact =>
        {
            contact.HasIndex(c => new { c.Channel, c.Account, c.ExternalId }).IsUnique();
            // The addresses of one person are found by the number that each of them proved.
            contact.HasIndex(c => c.ProvenPhone).HasFilter("\"ProvenPhone\" IS NOT NULL");
            contact.HasIndex(c => c.Person).HasFilter("\"Person\" IS NOT NULL");
        });
        modelBuilder.Entity<Conversation>(conversation =>
        {
            conversation.HasIndex(c => new { c.Channel, c.Account, c.ExternalId }).IsUnique();
            conversation.HasOne(c => c.Contact).WithMany().OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<Message>(message =>
        {
            message.HasIndex(m => new { m.ConversationId, m.Direction, m.ExternalId }).IsUnique()
                .HasFilter("\"ExternalId\" IS NOT NULL");
            message.HasIndex(m => new { m.ConversationId, m.Id });
            // Receipts name a message by what its platform called it.
            message.HasIndex(m => m.ExternalId).HasFilter("\"Direction\" = 'Out' AND \"ExternalId\" IS NOT NULL");
            // Small however long the transcript grows: what a start has to take up again.
            message.HasIndex(m => m.State).HasFilter("\"State\" IN ('New', 'Claimed', 'Retry', 'Uncertain')");
            message.HasOne(m => m.Conversation).WithMany().OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<Ticket>(ticket =>
        {
            ticket.HasIndex(t => t.Reference).IsUnique();
            ticket.HasIndex(t => t.FormInstance).IsUnique();
            ticket.HasOne(t => t.Contact).WithMany().OnDelete(DeleteBehavior.Restrict);
            ticket.HasOne(t => t.Conversation).WithMany().OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<PersonRequest>(request =>
        {
            request.HasIndex(r => r.Key).IsUnique();
            // Small however many calls there were: who still waits, and whom the team talks with.
            request.HasIndex(r => r.State).HasFilter("\"State\" IN ('Ringing', 'Waiting', 'Offered', 'Accepted')");
            request.HasOne(r => r.Conversation).WithMany().OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<StoredFile>(file =>
        {
            file.HasIndex(f => f.Name).IsUnique();
            file.HasIndex(f => f.ConversationId);
            file.HasIndex(f => f.TicketReference).HasFilter("\"TicketReference\" IS NOT NULL");
            // Small however many files there are: what is to be fetched or deleted.
            file.HasIndex(f => f.State).HasFilter("\"State\" IN ('Wanted', 'Dropped')");
            file.HasOne(f => f.Conversation).WithMany().OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<Continuation>(continuation =>
        {
            continuation.HasIndex(c => c.TokenHash).IsUnique();
            continuation.HasOne(c => c.Conversation).WithMany().OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<OneTimeCode>(code =>
        {
            // How many went to a number within an hour, and which one is awaited in a conversation.
            code.HasIndex(c => new { c.Phone, c.CreatedAt });
            code.HasOne(c => c.Conversation).WithMany().OnDelete(DeleteBehavior.Cascade);
        });
    }

    sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        time => time.ToUnixTimeMilliseconds(), value => DateTimeOffset.FromUnixTimeMilliseconds(value));
}
