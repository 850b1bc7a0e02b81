using AubmBot.BotFramework.Channels;
using AubmBot.Tests.Channels.Stubs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AubmBot.Tests.Channels;

public abstract partial class ChannelContract
{
    [Fact]
    public async Task Secrets_and_texts_stay_out_of_the_logs()
    {
        var genuine = Genuine(BodySaying(Canary));
        await Channel.VerifyAsync(genuine, Stop);
        await Channel.VerifyAsync(WithWrongCredentials(BodySaying(Canary)), Stop);
        foreach (var activity in Channel.Parse(genuine))
            await Channel.AcknowledgeAsync(activity, Stop);
        StubAnswer[] answers = [new(500), RateLimited(1), Undocumented, StubAnswer.Reset, .. Refusals.Select(refusal => refusal.Answer)];
        Platform.Next(answers);
        for (var i = 0; i <= answers.Length; i++)
            await SendAsync(Reply(Platform.Address, Canary));
        var log = string.Join('\n', Host.Logs.Lines);
        log.ShouldNotContain("canary");
        log.ShouldNotContain("زيتون");
        foreach (var secret in Secrets)
            log.ShouldNotContain(secret);
    }

    [Fact]
    public void A_missing_key_stops_the_start_and_is_named()
    {
        foreach (var (key, settings) in HalfConfigured)
        {
            var problem = Should.Throw<ConfigurationProblemException>(() => new ChannelHost(Register, settings), key);
            problem.Message.ShouldStartWith(key);
            problem.Message.ShouldEndWith(".");
            foreach (var value in settings.Values.OfType<string>().Where(value => value.Length > 8))
                problem.Message.ShouldNotContain(value);
        }
    }

    [Fact]
    public async Task Registering_twice_gives_one_channel()
    {
        await using var host = new ChannelHost((services, configuration) =>
        {
            Register(services, configuration);
            Register(services, configuration);
        }, Settings(Platform.Address));
        host.Channel.Id.ShouldBe(Channel.Id);
        host.Services.GetServices<IHostedService>().Select(service => service.GetType()).ShouldBeUnique();
    }
}
