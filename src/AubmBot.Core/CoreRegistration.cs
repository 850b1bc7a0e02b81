using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Calendar;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Inbound;
using AubmBot.Core.Conversations.Outbound;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Core.Conversations.Paging;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Data;
using AubmBot.Core.Data.Sqlite;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Elsewhere;
using AubmBot.Core.Files;
using AubmBot.Core.Forms;
using AubmBot.Core.Guards;
using AubmBot.Core.Hotline;
using AubmBot.Core.Hotline.Persons;
using AubmBot.Core.Knowledge;
using AubmBot.Core.People;
using AubmBot.Core.People.Codes;
using AubmBot.Core.Tickets;
using AubmBot.Core.Understanding;
using AubmBot.Core.Understanding.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace AubmBot.Core;

/// <summary>Registers the business: what is known, what is said, what is kept.</summary>
public static class CoreRegistration
{
    /// <param name="services">Where to.</param>
    /// <param name="dialogsFolder">The folder of everything the bot says and knows.</param>
    /// <param name="dataDirectory">The folder of everything it keeps; see <see cref="StorageOptions"/>.</param>
    /// <param name="options">What the agency decides about conversations.</param>
    public static IServiceCollection AddAubmBotCore(this IServiceCollection services, string dialogsFolder, string dataDirectory, ConversationOptions? options = null)
    {
        services.TryAddSingleton((options ?? new ConversationOptions()).Checked());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => TimeZoneInfo.FindSystemTimeZoneById("Africa/Casablanca"));
        return services.AddKnowledge(dialogsFolder).AddStorage(dataDirectory).AddConversations().AddFiles().AddDialogue();
    }

    static IServiceCollection AddKnowledge(this IServiceCollection services, string folder)
    {
        services.TryAddSingleton(provider => new LiveLibrary(folder, provider.GetRequiredService<ILogger<LiveLibrary>>(), LearntFile.BesideProgram));
        services.TryAddSingleton<ILanguages>(provider => provider.GetRequiredService<LiveLibrary>());
        return services;
    }

    static IServiceCollection AddStorage(this IServiceCollection services, string directory)
    {
        services.TryAddSingleton(_ => DataFolder.Open(directory, EmptyDatabase.BesideProgram));
        services.TryAddSingleton<IWriteSession>(provider => new SqliteWriteSession(provider.GetRequiredService<DataFolder>().ConnectionString));
        services.TryAddSingleton<Writer>();
        services.TryAddSingleton<Schema>();
        services.AddDbContextFactory<AubmDbContext>(
            (provider, options) => options.UseSqlite(provider.GetRequiredService<DataFolder>().ConnectionString));
        return services;
    }

    static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.TryAddSingleton<Lanes>();
        services.TryAddSingleton<Feed>();
        services.TryAddSingleton<ChannelGates>();
        services.TryAddSingleton<ConfiguredChannels>();
        services.TryAddSingleton<SendingBudget>();
        services.TryAddSingleton<Outbox>();
        services.TryAddSingleton<Post>();
        services.TryAddSingleton<Pager>();
        services.TryAddSingleton<LastHeard>();
        services.TryAddSingleton<NextAddress>();
        services.TryAddSingleton<Detour>();
        services.TryAddSingleton(provider => new Lazy<Detour>(provider.GetRequiredService<Detour>));
        services.TryAddSingleton<Announcement>();
        services.TryAddSingleton(provider => new Lazy<Announcement>(provider.GetRequiredService<Announcement>));
        services.TryAddSingleton<Correspondence>();
        services.TryAddSingleton<ContinuationOptions>();
        services.TryAddSingleton<Continuations>();
        services.TryAddSingleton<Ways>();
        services.TryAddSingleton<TurnAdapter>();
        services.TryAddSingleton<Gathering>();
        services.TryAddSingleton<Excess>();
        services.TryAddSingleton<TurnRunner>();
        services.TryAddSingleton<Inbox>();
        services.TryAddSingleton<IInbox>(provider => provider.GetRequiredService<Inbox>());
        services.TryAddSingleton<IArrivals, Arrivals>();
        services.TryAddSingleton<LateRefusals>();
        services.TryAddSingleton<Receipts>();
        services.TryAddSingleton<Transcript>();
        services.TryAddSingleton<OpenConversations>();
        services.TryAddSingleton<Recovery>();
        services.AddHostedService<ConversationsHost>();
        return services;
    }

    static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.TryAddSingleton<FileSignal>();
        services.TryAddSingleton<FileStore>();
        services.TryAddSingleton<PlatformCopies>();
        services.TryAddSingleton<FileRequests>();
        services.TryAddSingleton<FileFetch>();
        services.TryAddSingleton<FileRows>();
        services.TryAddSingleton<FileSweep>();
        services.AddHostedService<FileKeeper>();
        return services;
    }

    static IServiceCollection AddDialogue(this IServiceCollection services)
    {
        services.TryAddSingleton<FormEntities>();
        services.TryAddSingleton<FormSummary>();
        services.TryAddSingleton<FormFiles>();
        services.TryAddSingleton<LateFiles>();
        services.TryAddSingleton<Citizens>();
        services.TryAddSingleton<ISlowHash, SlowHash>();
        services.TryAddSingleton<CodeHash>();
        services.TryAddSingleton<OneTimeCodes>();
        services.TryAddSingleton<TicketLookup>();
        services.TryAddSingleton<CitizenDialogs>();
        services.TryAddSingleton<Replies>();
        services.TryAddSingleton<IEntrances, Entrances>();
        services.TryAddSingleton<OpeningHours>();
        services.TryAddSingleton<SpokenTime>();
        services.TryAddSingleton<PersonDesk>();
        services.TryAddSingleton<PersonRequests>();
        services.TryAddSingleton<WaitingRoom>();
        services.TryAddSingleton<TeamDesk>();
        services.TryAddSingleton<TeamCaller>();
        services.AddHostedService(provider => provider.GetRequiredService<TeamCaller>());
        services.TryAddSingleton<Opener>();
        services.TryAddSingleton<Misses>();
        services.TryAddSingleton<AnswerBySms>();
        services.TryAddSingleton<MissedCall>();
        services.TryAddSingleton<HotlineKeys>();
        services.TryAddSingleton<CallEvents>();
        services.TryAddSingleton<SpokenTurn>();
        services.TryAddSingleton<SpeechWords>();
        services.TryAddSingleton<Recorder>();
        services.TryAddSingleton<DoubtfulWords>();
        services.TryAddSingleton<Departure>();
        services.TryAddSingleton<Arrival>();
        services.TryAddSingleton<Relocation>();
        services.TryAddSingleton<Buttons>();
        services.TryAddSingleton<Welcome>();
        services.TryAddSingleton<Emergencies>();
        services.TryAddSingleton<Silence>();
        services.TryAddSingleton<PersonAtWork>();
        services.TryAddSingleton<MorePages>();
        services.TryAddSingleton<Commands>();
        services.TryAddSingleton<RunningDialog>();
        services.TryAddSingleton<Albums>();
        services.TryAddSingleton<UnaskedFiles>();
        services.TryAddSingleton<FileWishes>();
        services.TryAddSingleton<Received>();
        services.TryAddSingleton<Questions>();
        services.TryAddSingleton<YesOrNo>();
        services.TryAddSingleton<PersonSigns>();
        services.TryAddSingleton<Happenings>();
        services.TryAddSingleton<IBot, CitizenBot>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMiddleware, FloodGuard>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMiddleware, StrayCodes>());
        services.TryAddSingleton<ModelOptions>();
        services.TryAddSingleton(provider => new CandidateChooser(
            provider.GetService<IChatClient>(), provider.GetRequiredService<ModelOptions>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<CandidateChooser>>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMiddleware, UnderstandingMiddleware>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMiddleware, LoopGuard>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMiddleware, HotlineMiddleware>());
        return services;
    }
}
