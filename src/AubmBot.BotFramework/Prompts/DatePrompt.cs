using System.Globalization;
using AubmBot.BotFramework.Languages;

namespace AubmBot.BotFramework.Prompts;

/// <summary>
/// A day, as <c>yyyy-MM-dd</c>; its limits are days from today in the agency's time zone, so "demain" is the citizen's
/// tomorrow also just after midnight.
/// </summary>
public sealed class DatePrompt(ILanguages languages, TimeZoneInfo zone) : Prompt("date", languages)
{
    readonly ILanguages _languages = languages;

    protected override Recognition Recognize(PromptContext prompt)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(prompt.Turn.Now, zone).DateTime);
        // Where only future days count, "le 5 mars" said in November is next year's; otherwise the nearest past one is meant.
        var preferFuture = prompt.Options.Min is >= 0;
        if (DateReader.Read(prompt.Folded, prompt.Text, today, preferFuture, _languages) is not { } day)
            return Recognition.Failed();
        if (prompt.Options.Min is { } min && day < today.AddDays(min))
            return Recognition.Failed("date-too-early");
        if (prompt.Options.Max is { } max && day > today.AddDays(max))
            return Recognition.Failed("date-too-late");
        return Recognition.Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
