using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace AubmBot.Core.Knowledge;

/// <summary>Reads single YAML files; whatever is wrong with one is told with its name and line.</summary>
sealed class DialogFiles(string folder)
{
    // A key that nobody reads is a typo: it is refused, not passed over.
    static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build();

    public T Read<T>(string file)
    {
        var path = Path.Combine(folder, file);
        try
        {
            using var reader = new StreamReader(path);
            return Yaml.Deserialize<T>(reader) ?? throw new DialogsProblemException($"{file} is empty");
        }
        catch (YamlException problem)
        {
            var reason = problem.InnerException?.Message ?? problem.Message;
            throw new DialogsProblemException($"{file} line {problem.Start.Line}: {reason}", problem);
        }
        catch (IOException problem)
        {
            throw new DialogsProblemException($"{file} cannot be read: {problem.GetType().Name}", problem);
        }
    }

    public bool Exists(string file) => File.Exists(Path.Combine(folder, file));

    /// <summary>The YAML files of a subfolder, by name, in a fixed order.</summary>
    public IEnumerable<string> In(string subfolder)
    {
        var path = Path.Combine(folder, subfolder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.yaml").Select(file => Path.Combine(subfolder, Path.GetFileName(file))).Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>The folders that hold a language.</summary>
    public IEnumerable<string> LanguageFolders() => Directory.EnumerateDirectories(folder)
        .Where(path => File.Exists(Path.Combine(path, LanguageReader.FileName)))
        .Select(path => Path.GetFileName(path)!);
}
