namespace AubmBot.BotFramework.Languages;

/// <summary>
/// Which form of a noun goes with a number (unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules): French has two,
/// Arabic six.
/// </summary>
public sealed class PluralRules(IReadOnlyList<PluralRule> rules)
{
    /// <summary>The form that every language has, for whatever no rule takes.</summary>
    public const string Other = "other";

    public static PluralRules None { get; } = new([]);

    public IEnumerable<string> Categories => rules.Select(rule => rule.Category).Append(Other);

    public string CategoryOf(long number) => rules.FirstOrDefault(rule => rule.Takes(number))?.Category ?? Other;
}
