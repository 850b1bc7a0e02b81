using System.Text;
using System.Text.Json;
using AubmBot.Tests.Channels.Stubs;

namespace AubmBot.Tests.Channels.Meta;

/// <summary>The Send API as a strict judge: what it reads of a request, or why it would refuse it.</summary>
static class SendApi
{
    public static (string Text, IReadOnlyList<string> Choices, IReadOnlyList<string> Links) Read(StubRequest request, string channel)
    {
        request.Path.ShouldStartWith("/me/messages?");
        var body = request.Json.Has("recipient", "messaging_type", "message");
        body.GetProperty("recipient").Has("id").Text("id", 32);
        body.GetProperty("messaging_type").GetString().ShouldBe("RESPONSE");
        var message = body.GetProperty("message");
        var choices = message.TryGetProperty("quick_replies", out _) ? Choices(message, channel) : [];
        if (channel == "instagram")
        {
            message.Has("text", "quick_replies?");
            var text = message.Text("text", int.MaxValue);
            Encoding.UTF8.GetByteCount(text).ShouldBeLessThanOrEqualTo(Limit.Of(channel, "text")[0]);
            return (text, choices, []);
        }
        message.Text("metadata", 1000);
        if (message.TryGetProperty("text", out _))
            return (message.Has("text", "metadata", "quick_replies?").Text("text", Limit.Of(channel, "text")[0]), choices, []);
        var template = message.Has("attachment", "metadata", "quick_replies?").GetProperty("attachment").Has("type", "payload");
        template.GetProperty("type").GetString().ShouldBe("template");
        return Template(template.GetProperty("payload"), choices);
    }

    static (string, IReadOnlyList<string>, IReadOnlyList<string>) Template(JsonElement payload, IReadOnlyList<string> choices)
    {
        var most = Limit.Of("messenger", "button template text / buttons / button title");
        payload.Has("template_type", "text", "buttons").GetProperty("template_type").GetString().ShouldBe("button");
        var links = payload.List("buttons", most[1]).Select(button =>
        {
            button.Has("type", "url", "title").GetProperty("type").GetString().ShouldBe("web_url");
            button.Text("url", 2000).ShouldStartWith("http");
            return button.Text("title", most[2]);
        });
        return (payload.Text("text", most[0]), choices, [.. links]);
    }

    static IReadOnlyList<string> Choices(JsonElement message, string channel)
    {
        var most = channel == "instagram" ? Limit.Of(channel, "quick replies / title") : [Limit.Of(channel, "quick replies")[0], .. Limit.Of(channel, "quick reply title / payload")];
        return [.. message.List("quick_replies", most[0]).Select(reply =>
        {
            reply.Has("content_type", "title", "payload").GetProperty("content_type").GetString().ShouldBe("text");
            reply.Text("payload", 1000);
            return reply.Text("title", most[1]);
        })];
    }
}
