using System.Diagnostics;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Data;
using AubmBot.Core.Data.Sqlite;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.CrashHost;

/// <summary>Where the process dies: at one step of the way of one message.</summary>
/// <param name="step">The step.</param>
/// <param name="messageId">The platform's id of the message that dies; others pass.</param>
public sealed class CrashPoint(CrashStep step, string messageId)
{
    public const string Variable = "AUBMBOT_CRASH_AT";

    public string MessageId => messageId;

    /// <summary>From a variable such as <c>AfterTurnCommit m-8</c>.</summary>
    public static CrashPoint? FromEnvironment() => Environment.GetEnvironmentVariable(Variable)?.Split(' ') is [var step, var message]
        ? new CrashPoint(Enum.Parse<CrashStep>(step), message)
        : null;

    public void Set(IServiceCollection services)
    {
        services.AddSingleton<IWriteSession>(provider =>
            new DyingWriteSession(new SqliteWriteSession(provider.GetRequiredService<DataFolder>().ConnectionString), this));
        // First of all middleware, so that "after the bot" is after everything that belongs to the turn.
        services.Insert(0, ServiceDescriptor.Singleton<IMiddleware>(new DyingMiddleware(this)));
        services.AddSingleton<IStartupFilter>(new DyingAnswer(this));
        services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(() => new DyingCall(this)));
    }

    public bool Is(CrashStep reached) => reached == step;

    /// <summary>As <c>kill -9</c>: nothing is flushed, closed or disposed.</summary>
    public void Reached(CrashStep reached)
    {
        if (!Is(reached))
            return;
        Process.GetCurrentProcess().Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
