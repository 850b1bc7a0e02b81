using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Telegram;
using AubmBot.Tests.Channels.Stubs;

namespace AubmBot.Tests.Channels.Telegram;

public sealed class TelegramFileTests : IAsyncLifetime
{
    const string Found = """{"ok":true,"result":{"file_id":"F1","file_unique_id":"U","file_size":5,"file_path":"photos/file 7.jpg"}}""";

    PlatformStub _telegram = null!;
    ChannelHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _telegram = await PlatformStub.StartAsync(TelegramSamples.Usual);
        _host = new ChannelHost((services, configuration) => services.AddTelegram(configuration), TelegramSamples.Settings(_telegram.Address));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task A_file_is_asked_for_by_its_id_and_fetched_where_telegram_says()
    {
        _telegram.Next(new StubAnswer(200, Found), new StubAnswer(200, "hello", "application/octet-stream"));
        var file = await FetchAsync();
        file.Failure.ShouldBeNull();
        file.ContentType.ShouldBe("image/jpeg");
        System.Text.Encoding.UTF8.GetString(file.Content.Span).ShouldBe("hello");
        _telegram.Requests[0].Json.GetProperty("file_id").GetString().ShouldBe("F1");
        _telegram.Requests[1].Path.ShouldBe($"/file/bot{TelegramSamples.Token}/photos/file%207.jpg");
        string.Join('\n', _host.Logs.Lines).ShouldNotContain(TelegramSamples.Token);
    }

    [Fact]
    public async Task A_file_larger_than_wanted_is_not_fetched()
    {
        _telegram.Next(new StubAnswer(200, Found));
        (await FetchAsync(most: 4)).Failure.ShouldBe(SendFailure.ContentRefused);
        _telegram.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_larger_than_it_was_said_to_be_is_not_read_to_its_end()
    {
        _telegram.Next(new StubAnswer(200, Found), new StubAnswer(200, new string('x', 5_000)));
        (await FetchAsync(most: 1_000)).Failure.ShouldBe(SendFailure.ContentRefused);
    }

    [Fact]
    public async Task A_file_over_20_megabytes_is_refused_by_telegram()
    {
        _telegram.Next(TelegramSamples.Refusal(400, "Bad Request: file is too big"));
        (await FetchAsync()).Failure.ShouldBe(SendFailure.ContentRefused);
    }

    [Fact]
    public async Task A_file_that_telegram_forgot_is_gone()
    {
        _telegram.Next(TelegramSamples.Refusal(400, "Bad Request: wrong file_id or the file is temporarily unavailable"));
        (await FetchAsync()).Failure.ShouldBe(SendFailure.ContactGone);
        _telegram.Next(new StubAnswer(200, Found), new StubAnswer(404));
        (await FetchAsync()).Failure.ShouldBe(SendFailure.ContactGone);
    }

    [Theory]
    [InlineData("https://elsewhere.example.org/x")]
    [InlineData(null)]
    public async Task An_address_that_is_not_telegrams_is_not_called(string? address)
    {
        (await FetchAsync(address: address)).Failure.ShouldBe(SendFailure.NotTrusted);
        _telegram.Requests.ShouldBeEmpty();
    }

    Task<FetchedFile> FetchAsync(int most = 1_000_000, string? address = "telegram-file:F1") => ((IMediaSource)_host.Channel).FetchAsync(
        new Attachment { ContentType = "image/jpeg", ContentUrl = address }, most, TestContext.Current.CancellationToken);
}
