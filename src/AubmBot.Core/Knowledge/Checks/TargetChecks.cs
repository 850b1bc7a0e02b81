namespace AubmBot.Core.Knowledge.Checks;

/// <summary>Buttons lead somewhere.</summary>
static class TargetChecks
{
    static readonly string[] Actions = ["menu", "human", "language", "ticket-status", "continue", "prove-phone"];

    public static IEnumerable<Finding> Run(Library library, string where, Target target)
    {
        var known = target.Kind switch
        {
            TargetKind.Topic => library.Topics.ContainsKey(target.Id),
            TargetKind.Form => library.Forms.TryGetValue(target.Id, out var form) && target.Values.All(value =>
                form.Fields.Any(field => field.Name == value.Key && field.Choices?.Contains(value.Value) == true)),
            TargetKind.Do => Actions.Contains(target.Id),
            _ => library.Sentences.ContainsKey(target.Id),
        };
        if (!known)
            yield return new Finding(where, $"leads to {target}, which does not exist");
    }
}
