using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Tests.Channels.Stubs;
using AubmBot.Tests.Channels.TwilioSms;

namespace AubmBot.Tests.Channels.Twilio;

public sealed class TwilioFilesTests : IAsyncLifetime
{
    PlatformStub _platform = null!;
    ChannelHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _platform = await PlatformStub.StartAsync(_ => new StubAnswer(200, "picture", "image/jpeg"));
        _host = TwilioSmsSamples.Host(_platform.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _host.Refused.ShouldBeEmpty("no request leaves the machine");
        await _host.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task A_file_is_fetched_with_the_accounts_credentials()
    {
        var file = await FetchAsync(new Uri(_platform.Address, "/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1").AbsoluteUri);
        (file.Failure, file.ContentType, System.Text.Encoding.UTF8.GetString(file.Content.Span)).ShouldBe((null, "image/jpeg", "picture"));
        _platform.Requests.Single().Headers["Authorization"].ShouldStartWith("Basic ");
    }

    [Fact]
    public async Task Where_twilio_sends_us_on_no_credentials_are_shown()
    {
        _platform.Next(new StubAnswer(307) { Headers = [("Location", "/store/ME1?Signature=s")] });
        (await FetchAsync(new Uri(_platform.Address, "/Media/ME1").AbsoluteUri)).Failure.ShouldBeNull();
        _platform.Requests.Select(request => request.Path).ShouldBe(["/Media/ME1", "/store/ME1?Signature=s"]);
        _platform.Requests[1].Headers.ShouldNotContainKey("Authorization");
    }

    [Theory]
    [InlineData("https://elsewhere.example.org/x")]
    [InlineData("http://mms.twiliocdn.com/x")]
    [InlineData("https://twiliocdn.com.example.org/x")]
    public async Task Nobody_but_twilios_stores_is_followed(string location)
    {
        _platform.Next(new StubAnswer(302) { Headers = [("Location", location)] });
        (await FetchAsync(new Uri(_platform.Address, "/Media/ME1").AbsoluteUri)).Failure.ShouldBe(SendFailure.NotTrusted);
    }

    [Fact]
    public async Task A_second_redirection_is_not_followed()
    {
        var again = new StubAnswer(307) { Headers = [("Location", "/again")] };
        _platform.Next(again, again);
        (await FetchAsync(new Uri(_platform.Address, "/Media/ME1").AbsoluteUri)).Failure.ShouldNotBeNull();
        _platform.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("www.contoso.com")]
    [InlineData("https://www.contoso.com/x")]
    [InlineData("http://api.twilio.com/x")]
    [InlineData("https://api.twilio.com:8443/x")]
    [InlineData("https://api.twilio.com.example.org/x")]
    [InlineData("https://api.twilio.com@example.org/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData(null)]
    public async Task A_file_that_does_not_lie_with_twilio_is_not_fetched(string? address)
    {
        (await FetchAsync(address)).Failure.ShouldBe(SendFailure.NotTrusted);
        _platform.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused()
    {
        _platform.Next(new StubAnswer(200, new string('x', 1001), "image/jpeg"));
        (await FetchAsync(new Uri(_platform.Address, "/Media/ME1").AbsoluteUri)).Failure.ShouldBe(SendFailure.ContentRefused);
    }

    Task<FetchedFile> FetchAsync(string? address) => ((IMediaSource)_host.Channel).FetchAsync(
        new Attachment { ContentUrl = address, ContentType = "image/jpeg" }, mostBytes: 1000, TestContext.Current.CancellationToken);
}
