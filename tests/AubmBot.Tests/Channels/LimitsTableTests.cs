using AubmBot.Channels.DirectLine;
using AubmBot.Channels.Instagram;
using AubmBot.Channels.Messenger;
using AubmBot.Channels.Meta;
using AubmBot.Channels.Telegram;
using AubmBot.Channels.Twilio;
using AubmBot.Channels.WhatsAppCloud;
using AubmBot.Channels.X;

namespace AubmBot.Tests.Channels;

/// <summary>What the bot keeps to, beside <c>_tables/limits.tsv</c>. What a document may hold as a whole is tested where it is written.</summary>
public sealed class LimitsTableTests
{
    [Theory]
    [InlineData("telegram", "sendMessage text", 1, TelegramSending.TextLimit)]
    [InlineData("telegram", "callback_data", 1, TelegramRendering.MaxDataBytes)]
    [InlineData("telegram", "bot file download / upload", 0, TelegramFiles.LargestFile / 1024 / 1024)]
    [InlineData("twilio-sms", "Body", 0, TwilioMessages.TextLimit)]
    [InlineData("twilio-whatsapp", "Body", 0, TwilioMessages.TextLimit)]
    [InlineData("messenger", "quick replies", 0, QuickReplies.Most)]
    [InlineData("messenger", "quick reply title / payload", 0, QuickReplies.Title)]
    [InlineData("instagram", "text", 0, InstagramRendering.TextLimit)]
    [InlineData("instagram", "quick replies / title", 0, QuickReplies.Most)]
    [InlineData("whatsapp-cloud", "text body", 0, WhatsAppRendering.TextLimit)]
    [InlineData("whatsapp-cloud", "list: button label / sections / rows in total", 2, WhatsAppList.Rows)]
    [InlineData("whatsapp-cloud", "interactive body / header text / footer", 0, WhatsAppList.Body)]
    [InlineData("x-dm", "text", 0, XSending.TextLimit)]
    [InlineData("directline", "stream URL must be used within", 0, DirectLineTokens.StreamSeconds)]
    public void The_whole_limit_is_used_and_no_more(string channel, string what, int number, int kept) =>
        kept.ShouldBe(Limit.Of(channel, what)[number]);

    [Fact]
    public void Messenger_counts_emoji_as_more_than_one_so_that_a_margin_is_kept() =>
        MessengerRendering.TextLimit.ShouldBeInRange(1, Limit.Of("messenger", "text")[0] - 50);
}
