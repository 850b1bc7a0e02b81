using System.Globalization;

namespace AubmBot.BotFramework.Languages;

/// <summary>A language the bot speaks, as its folder under <c>dialogs/</c> describes it.</summary>
/// <param name="Code">Two letters, the folder's name: <c>fr</c>, <c>ar</c>.</param>
/// <param name="Name">What its speakers call it.</param>
/// <param name="Culture">For dates and numbers: <c>fr-MA</c>, <c>ar-MA</c>, never the invariant culture.</param>
/// <param name="RightToLeft">Direction of its script.</param>
/// <param name="Words">Words a citizen may answer with, by meaning.</param>
public sealed record Language(string Code, string Name, CultureInfo Culture, bool RightToLeft, WordLists Words)
{
    /// <summary>Forms of a noun behind a number.</summary>
    public PluralRules Plurals { get; init; } = PluralRules.None;

    public string Direction => RightToLeft ? "rtl" : "ltr";
}
