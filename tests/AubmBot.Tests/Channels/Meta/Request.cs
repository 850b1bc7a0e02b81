using System.Text.Json;

namespace AubmBot.Tests.Channels.Meta;

/// <summary>A request as a platform would judge it: closed lists of members, and nothing over its limits.</summary>
static class Request
{
    /// <summary>An object has exactly these members; one ending in ? may be missing.</summary>
    public static JsonElement Has(this JsonElement element, params IEnumerable<string> members)
    {
        element.ValueKind.ShouldBe(JsonValueKind.Object);
        var names = element.EnumerateObject().Select(member => member.Name).ToList();
        names.ShouldBeUnique();
        members.Where(member => !member.EndsWith('?')).ShouldBeSubsetOf(names);
        names.ShouldBeSubsetOf(members.Select(member => member.TrimEnd('?')));
        return element;
    }

    public static string Text(this JsonElement element, string name, int most)
    {
        var text = element.GetProperty(name).GetString();
        text.ShouldNotBeNullOrEmpty(name);
        text.Length.ShouldBeLessThanOrEqualTo(most, name);
        return text;
    }

    public static List<JsonElement> List(this JsonElement element, string name, int most)
    {
        var list = element.GetProperty(name).EnumerateArray().ToList();
        list.Count.ShouldBeInRange(1, most);
        return list;
    }
}
