using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using AubmBot.Tests.Channels;
using AubmBot.Web.Tests.DirectLine;
using AubmBot.Web.Tests.Payloads;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.BadInput;

/// <summary>
/// Thousands of broken bodies, signed after they were broken: whatever comes, the answer is a plain status, and the bot goes on.
/// AUBMBOT_FUZZ_BODIES makes a long run of it, AUBMBOT_FUZZ_SEED repeats one.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    const int AtOnce = 8;

    static readonly int Bodies = Number("AUBMBOT_FUZZ_BODIES", 3_000);

    static readonly HashSet<int> Expected = [200, 201, 202, 400, 401, 403, 404, 409, 413, 415];

    [Fact]
    public async Task Three_thousand_broken_bodies_bring_no_500_and_no_word_about_our_inside()
    {
        var seed = Number("AUBMBOT_FUZZ_SEED", 20260406);
        output.WriteLine($"AUBMBOT_FUZZ_SEED={seed}");
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string>(
            TelegramUpdate.Settings(platform.Address).Concat(DirectLineClient.Settings).Concat(MetaPlatform.Settings(platform.Address))
            .Concat(XPayloadTests.Settings(platform.Address)))
        { ["Logging:LogLevel:Default"] = "None" });
        var client = await DirectLineClient.StartedAsync(bot.Http);
        var good = Samples(client.ConversationId).ToArray();
        var random = new Random(seed);
        var attempts = Enumerable.Range(0, Bodies).Select(i => good[i % good.Length])
            .Select(sample => (sample.Address, Body: Mutations.Of(sample.Body, random)));

        await Parallel.ForEachAsync(attempts, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (attempt, _) =>
        {
            var (status, text) = await PostAsync(bot, client.Token, attempt.Address, attempt.Body);
            Expected.ShouldContain((int)status, $"seed {seed}: {attempt.Address} gave {status} for {Encoding.UTF8.GetString(attempt.Body)}");
            TellsNothing.Of(text);
        });

        await bot.IdleAsync();
        var sane = await DirectLineClient.StartedAsync(bot.Http);
        await sane.SayAsync("Bonjour");
        await sane.UntilBotSaysAsync(2);
        (await bot.MessagesAsync()).ShouldAllBe(row => row.State != Core.Conversations.MessageState.Parked);
    }

    static IEnumerable<(string Address, byte[] Body)> Samples(string conversation)
    {
        foreach (var update in Payload.All("telegram"))
            yield return ("/api/telegram", update.Body);
        foreach (var door in new[] { "messenger", "instagram", "whatsapp-cloud" })
            foreach (var notification in Payload.All(door).Where(row => row.Method == "POST"))
                yield return ($"/api/{door}", notification.Body);
        foreach (var delivery in Payload.All("x-dm").Where(row => row.Method == "POST"))
            yield return ("/api/x", delivery.Body);
        foreach (var activity in Payload.All("botframework"))
            // An address that may not be called: a broken one must not make the bot call around on this machine.
            yield return ("/api/messages", Encoding.UTF8.GetBytes(
                activity.Text.Replace("http://localhost:50001", "https://connector.invalid", StringComparison.Ordinal)));
        foreach (var activity in Payload.All("directline").Where(row => row.File[..2] is "03" or "04" or "05"))
            yield return ($"/v3/directline/conversations/{conversation}/activities", activity.Body);
        yield return ("/v3/directline/conversations", Payload.Of("directline", "02_start_conversation.json").Body);
        yield return ("/v3/directline/tokens/generate", Payload.Of("directline", "01_tokens_generate.json").Body);
    }

    static async Task<(HttpStatusCode Status, string Text)> PostAsync(RunningBot bot, string token, string address, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new JsonBody(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer", address.EndsWith("generate", StringComparison.Ordinal) ? DirectLineClient.Secret : token);
        request.Headers.Add(TelegramUpdate.SecretHeader, TelegramUpdate.Secret);
        request.Headers.Add(MetaNotification.SignatureHeader, MetaNotification.Sign(body));
        request.Headers.Add("x-twitter-webhooks-signature", SignedByX(body));
        using var answer = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    static string SignedByX(byte[] body) => $"sha256={Convert.ToBase64String(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(XPayloadTests.Settings(new Uri("http://127.0.0.1:1/"))["Channels:X:ConsumerSecret"]), body))}";

    static int Number(string variable, int standard) =>
        Environment.GetEnvironmentVariable(variable) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : standard;
}
