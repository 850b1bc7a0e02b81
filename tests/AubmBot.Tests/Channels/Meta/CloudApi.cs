using System.Text.Json;
using AubmBot.Tests.Channels.Stubs;

namespace AubmBot.Tests.Channels.Meta;

/// <summary>The WhatsApp Cloud API as a strict judge: what it reads of a request, or why it would refuse it.</summary>
static class CloudApi
{
    const string Channel = "whatsapp-cloud";

    public static (string Text, IReadOnlyList<string> Choices) Read(StubRequest request)
    {
        request.Path.ShouldStartWith($"/{MetaSamples.PhoneNumberId}/messages?");
        var body = request.Json;
        var type = body.GetProperty("type").GetString()!;
        body.Has("messaging_product", "recipient_type", "to", "type", type, "biz_opaque_callback_data?");
        body.GetProperty("messaging_product").GetString().ShouldBe("whatsapp");
        body.GetProperty("recipient_type").GetString().ShouldBe("individual");
        body.Text("to", 20).ShouldAllBe(digit => char.IsAsciiDigit(digit));
        if (type == "text")
            return (body.GetProperty("text").Has("preview_url", "body").Text("body", Limit.Of(Channel, "text body")[0]), []);
        type.ShouldBe("interactive");
        var interactive = body.GetProperty("interactive").Has("type", "body", "action");
        var text = interactive.GetProperty("body").Has("text").Text("text", Limit.Of(Channel, "interactive body / header text / footer")[0]);
        var action = interactive.GetProperty("action");
        return (text, interactive.GetProperty("type").GetString() == "button" ? Buttons(action) : Rows(action));
    }

    static IReadOnlyList<string> Buttons(JsonElement action)
    {
        var most = Limit.Of(Channel, "reply buttons / title / id");
        return Unique([.. action.Has("buttons").List("buttons", most[0]).Select(button =>
        {
            button.Has("type", "reply").GetProperty("type").GetString().ShouldBe("reply");
            var reply = button.GetProperty("reply").Has("id", "title");
            return (reply.Text("id", most[2]), reply.Text("title", most[1]), reply.Text("title", most[1]));
        })]);
    }

    static IReadOnlyList<string> Rows(JsonElement action)
    {
        var (most, text) = (Limit.Of(Channel, "list: button label / sections / rows in total"), Limit.Of(Channel, "list row title / description / id, section title"));
        action.Has("button", "sections").Text("button", most[0]);
        var section = action.List("sections", 1).Single().Has("rows");
        return Unique([.. section.List("rows", most[2]).Select(row =>
        {
            row.Has("id", "title", "description?");
            var title = row.Text("title", text[0]);
            return (row.Text("id", text[2]), title, row.TryGetProperty("description", out _) ? row.Text("description", text[1]) : title);
        })]);
    }

    // The whole label is what the citizen reads: the description where the title is cut.
    static IReadOnlyList<string> Unique(List<(string Id, string Title, string Label)> choices)
    {
        choices.Select(choice => choice.Id).ShouldBeUnique();
        choices.Select(choice => choice.Title).ShouldBeUnique();
        return [.. choices.Select(choice => choice.Label)];
    }
}
