using System.Collections.Concurrent;

namespace AubmBot.Web.Sandbox;

/// <summary>The failures that a tester asked for, by channel and citizen.</summary>
sealed class SandboxFaults
{
    /// <summary>Seconds that a platform asks to wait after 429.</summary>
    public const int RetryAfter = 3;

    readonly ConcurrentDictionary<(string Channel, string Citizen), SandboxFault> _faults = new();

    public SandboxFault this[string channel, string citizen] => _faults.GetValueOrDefault((channel, citizen));

    public void Set(string channel, string citizen, SandboxFault fault) => _faults[(channel, citizen)] = fault;

    /// <summary>What the call that just came in meets; a passing failure is used up by it.</summary>
    public SandboxFault Meet(string channel, string citizen)
    {
        var fault = this[channel, citizen];
        if (fault is SandboxFault.RateLimited or SandboxFault.ServerError)
            _faults.TryRemove((channel, citizen), out _);
        return fault;
    }
}
