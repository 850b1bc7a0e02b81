using AubmBot.BotFramework.Channels;
using AubmBot.Web.Hosting;
using AubmBot.Web.Sandbox;

namespace AubmBot.Web.Doctor;

/// <summary>Asks the channels themselves: each reads its keys as at a start, and its complaint is the finding.</summary>
static class ChannelDoctor
{
    /// <param name="args">Settings from the command line, as for <c>serve</c>.</param>
    /// <returns>The findings, and the settings as far as they can be read.</returns>
    public static (IReadOnlyList<Diagnosis> Findings, WebApplicationBuilder? Settings) Examine(string[] args)
    {
        var problems = new Dictionary<string, string>();
        while (true)
        {
            try
            {
                var builder = AubmBotApp.Prepare(args);
                return ([.. Channels(builder, problems), .. Others(problems)], builder);
            }
            // The first complaint ends a start; without the keys it is about, the next one is heard too.
            catch (ConfigurationProblemException problem) when (problems.TryAdd(SectionOf(problem.Message), problem.Message))
            {
                args = [.. args, .. Without(SectionOf(problem.Message), args)];
            }
            catch (ConfigurationProblemException problem)
            {
                return ([.. Others(problems), new Diagnosis("Settings", problem.Message, MustMend: true)], null);
            }
        }
    }

    static IEnumerable<Diagnosis> Channels(WebApplicationBuilder builder, Dictionary<string, string> problems)
    {
        var sandbox = builder.Services.Select(service => service.ImplementationInstance).OfType<SandboxPlatforms>().FirstOrDefault();
        foreach (var channel in ChannelKeys.All)
        {
            if (channel.Sections.Select(problems.GetValueOrDefault).FirstOrDefault(problem => problem is not null) is { } problem)
                yield return new Diagnosis(channel.Name, problem, MustMend: true);
            else if (channel.Platform is { } platform && sandbox?.Names.Contains(platform) == true)
                yield return new Diagnosis(channel.Name, "sandbox");
            else if (channel.Switches.Any(key => !string.IsNullOrWhiteSpace(builder.Configuration[key])))
                yield return new Diagnosis(channel.Name, "on");
            else
                yield return new Diagnosis(channel.Name, $"off (to switch it on, set {string.Join(" or ", channel.Switches)})");
        }
    }

    static IEnumerable<Diagnosis> Others(Dictionary<string, string> problems) =>
        from problem in problems
        where ChannelKeys.All.All(channel => !channel.Sections.Contains(problem.Key))
        select new Diagnosis("Settings", problem.Value, MustMend: true);

    // A complaint begins with its key: "Channels:Telegram:BotToken is missing ...".
    static string SectionOf(string message) => message.Split(' ')[0].Split(':') is [var root, var section, ..] ? $"{root}:{section}" : message;

    static IEnumerable<string> Without(string section, string[] args)
    {
        var configuration = new ConfigurationBuilder();
        Settings.Add(configuration, args);
        return configuration.Build().GetSection(section).AsEnumerable().Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"--{pair.Key}=");
    }
}
