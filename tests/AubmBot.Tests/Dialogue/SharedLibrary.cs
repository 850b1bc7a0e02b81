using AubmBot.Core.Knowledge;
using AubmBot.Tests.Dialogue;
using Microsoft.Extensions.Logging.Abstractions;

[assembly: AssemblyFixture(typeof(SharedLibrary))]

namespace AubmBot.Tests.Dialogue;

/// <summary>The dialogs folder, read and learned once for all tests of a run: learning takes seconds.</summary>
public sealed class SharedLibrary : IDisposable
{
    readonly Lazy<LiveLibrary> _library = new(() => new LiveLibrary(Folder, NullLogger<LiveLibrary>.Instance));

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "dialogs");

    public LiveLibrary Library => _library.Value;

    public void Dispose()
    {
        if (_library.IsValueCreated)
            _library.Value.Dispose();
    }
}
