namespace AubmBot.BotFramework.Languages;

public static class LanguagesExtensions
{
    /// <summary>Where the forms of everything that is counted stand.</summary>
    public const string Counted = "count.";

    /// <summary>A word of any language means this: citizens answer "ah" to a French question.</summary>
    public static bool AnyMeans(this ILanguages languages, string meaning, string folded)
    {
        foreach (var language in languages.All)
            if (language.Words.Means(meaning, folded))
                return true;
        return false;
    }

    /// <summary>
    /// A number with what is counted, in the form that goes with it: "1 minute", "3 minutes". The forms stand under
    /// <c>count.&lt;what&gt;</c>, by category.
    /// </summary>
    public static string Count(this ILanguages languages, string what, long number, string language) => languages.Say(
        $"{Counted}{what}.{languages[language].Plurals.CategoryOf(number)}", language,
        ("n", number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The code of a spoken language that a BCP 47 tag names, or null: <c>ar-MA</c> is <c>ar</c>.</summary>
    public static string? FromTag(this ILanguages languages, string? tag)
    {
        var code = tag?.Split('-', '_')[0].ToLowerInvariant();
        return code is not null && languages.Speaks(code) ? code : null;
    }
}
