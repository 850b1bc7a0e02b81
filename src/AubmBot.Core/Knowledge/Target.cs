namespace AubmBot.Core.Knowledge;

/// <summary>
/// Where a button leads, as written in the files and as a button's id: a topic's id, <c>form:complaint?category=delay</c>,
/// <c>do:ticket-status</c>, <c>language:ar</c>, or <c>group:visit</c>.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Id of the topic, form, action or language.</param>
/// <param name="Values">Fields of the form that are filled in beforehand.</param>
public sealed record Target(TargetKind Kind, string Id, IReadOnlyDictionary<string, string> Values)
{
    static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    public static Target Topic(string id) => new(TargetKind.Topic, id, None);

    public static Target Do(string action) => new(TargetKind.Do, action, None);

    public static Target Parse(string text)
    {
        var kind = text.Split(':', 2) switch
        {
            ["form", _] => TargetKind.Form,
            ["do", _] => TargetKind.Do,
            ["language", _] => TargetKind.Language,
            ["group", _] => TargetKind.Group,
            _ => TargetKind.Topic,
        };
        var rest = kind == TargetKind.Topic ? text : text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var parts = rest.Split('?', 2);
        var values = parts.Length == 1 ? None : parts[1].Split('&').Select(pair => pair.Split('=', 2))
            .Where(pair => pair.Length == 2).GroupBy(pair => pair[0]).ToDictionary(pairs => pairs.Key, pairs => pairs.First()[1]);
        return new Target(kind, parts[0], values);
    }

    public override string ToString()
    {
        var id = Kind == TargetKind.Topic ? Id : $"{Kind.ToString().ToLowerInvariant()}:{Id}";
        return Values.Count == 0 ? id : $"{id}?{string.Join('&', Values.Select(pair => $"{pair.Key}={pair.Value}"))}";
    }
}
