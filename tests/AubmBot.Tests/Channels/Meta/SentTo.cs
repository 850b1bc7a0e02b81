using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.Tests.Channels.Stubs;
using AubmBot.Tests.Prompts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Tests.Channels.Meta;

/// <summary>A channel in front of a stand-in for the Graph API: what is said, and what arrived there.</summary>
sealed class SentTo : IAsyncDisposable
{
    readonly PlatformStub _graph;
    readonly ChannelHost _host;

    SentTo(PlatformStub graph, ChannelHost host) => (_graph, _host) = (graph, host);

    public PlatformStub Graph => _graph;

    public IChannel Channel => _host.Channel;

    public IReadOnlyList<StubRequest> Requests => _graph.Requests;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<SentTo> StartAsync(
        Action<IServiceCollection, IConfiguration> register, Func<Uri, Dictionary<string, string?>> settings, Func<StubRequest, StubAnswer>? usual = null)
    {
        var graph = await PlatformStub.StartAsync(usual ?? MetaSamples.Usual);
        return new SentTo(graph, new ChannelHost(
            (services, configuration) => register(services.AddSingleton<ILanguages>(RealLanguages.Instance), configuration), settings(graph.Address)));
    }

    public async Task SayAsync(Activity activity)
    {
        foreach (var part in Channel.Render(activity))
            (await Channel.SendAsync(part, Stop)).Failure.ShouldBeNull();
    }

    public async Task<FetchedFile> FetchAsync(string url, int most = 1_000) =>
        await ((IMediaSource)Channel).FetchAsync(new Attachment { ContentUrl = url }, most, Stop);

    public async ValueTask DisposeAsync()
    {
        _host.Refused.ShouldBeEmpty("no request leaves the machine");
        await _host.DisposeAsync();
        await _graph.DisposeAsync();
    }

    /// <summary>A message with links and choices.</summary>
    public static Activity Said(string text, string person, string locale, IEnumerable<CardAction> links, params IEnumerable<string> choices)
    {
        var reply = MetaSamples.Reply(text, person, locale);
        List<CardAction> buttons = [.. links];
        if (buttons.Count > 0)
            reply.Attachments = [Attachment.Of(new HeroCard { Buttons = buttons })];
        List<CardAction> actions = [.. choices.Select((label, i) => CardAction.Button(label, $"c:{i}"))];
        if (actions.Count > 0)
            reply.SuggestedActions = new SuggestedActions { Actions = actions };
        return reply;
    }
}
