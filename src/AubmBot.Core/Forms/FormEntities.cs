using System.Globalization;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Text;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Understanding;
using AubmBot.Core.Understanding.Entities;

namespace AubmBot.Core.Forms;

/// <summary>
/// Answers those fields of a form that were answered already: by the sentence which opened it, or beside another answer. The
/// summary shows them like all others, so what was misread is corrected there. Whatever was said twice in different ways is asked.
/// </summary>
public sealed class FormEntities(LiveLibrary library, TimeZoneInfo zone)
{
    const int ShortestWord = 3;

    public void Fill(Form form, ITurnContext turn, JsonObject values)
    {
        // The label of a button is nobody's own words.
        if (turn.Activity.ButtonId is not null)
            return;
        var isStory = OpeningStory.IsOne(turn);
        foreach (var field in form.Fields.Where(field => !values.ContainsKey(field.Name)))
        {
            var value = field.Story ? isStory ? turn.Activity.Text!.Trim() : null
                : field is { Type: "choice", Entity: null } ? Chosen(form, field, Folding.Fold(turn.Activity.Text ?? ""))
                : Found(field, turn);
            if (value is not null)
                values[field.Name] = value;
        }
    }

    /// <summary>
    /// What an answer tells beside what was asked. A field that has to be filled takes it; one that may stay empty only
    /// suggests it: a number in somebody's story may be a neighbour's.
    /// </summary>
    public void Hear(Form form, FormField answered, ITurnContext turn, JsonObject values, JsonObject suggestions)
    {
        if (turn.Activity.ButtonId is not null || values[answered.Name] is null)
            return;
        if (answered is { Type: "text", Entity: not null } && Found(answered, turn) is { } told)
            values[answered.Name] = told;
        foreach (var field in form.Fields.Where(field => field.Type is "phone" or "email" or "place" or "date" && !values.ContainsKey(field.Name)))
        {
            if (Found(field, turn) is { } value)
                (field.Optional ? suggestions : values)[field.Name] = value;
        }
    }

    /// <summary>
    /// Whether a sentence makes the choice that a question asks for, in other words than those offered: "c'est pour un retard".
    /// What it tells beside is filled in as from an opening sentence.
    /// </summary>
    public bool Choose(Form form, string? asked, ITurnContext turn, JsonObject values)
    {
        var said = Folding.Fold(turn.Activity.Text ?? "");
        if (turn.Activity.ButtonId is not null || turn.Activity.Text?.TrimEnd() is [.., '?' or '؟']
            || form.Fields.FirstOrDefault(field => field.Name == asked) is not { Type: "choice", Entity: null } question
            || Chosen(form, question, said) is null)
            return false;
        Fill(form, turn, values);
        return true;
    }

    /// <summary>The one choice of which every word was said, or words that mean it.</summary>
    JsonNode? Chosen(Form form, FormField field, string said)
    {
        var (words, padded) = (Words(said), $" {said} ");
        var chosen = field.Choices!.Where(choice =>
            field.Words.GetValueOrDefault(choice, []).Any(meant => padded.Contains($" {meant} ", StringComparison.Ordinal))
            || library.All.Any(language =>
                Words(library.Say($"{form.Texts}.{field.Name}.choice.{choice}", language.Code)) is { Length: > 0 } label
                && label.All(word => words.Any(one => one.Contains(word, StringComparison.Ordinal))))).ToList();
        return chosen.Count == 1 ? chosen[0] : null;
    }

    JsonNode? Found(FormField field, ITurnContext turn)
    {
        if (turn.Get<Understood>() is not { } understood || KindOf(field) is not { } kind)
            return null;
        var found = understood.Entities.Where(entity => entity.Kind == kind).Select(entity => entity.Value).Distinct().ToList();
        // The engine does not know today; "il y a 3 mois" is read where it is known.
        var today = Today(turn);
        if (found.Count == 0 && kind == EntityKind.Date && DateReader.InSentence(Folding.Fold(turn.Activity.Text ?? ""), today, library) is { } distant)
            found.Add(distant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (found.Count != 1)
            return null;
        return field.Type switch
        {
            "date" => Day(found[0], field, today),
            "number" => int.TryParse(found[0].TrimStart('R', '+'), CultureInfo.InvariantCulture, out var number) && Within(field, number) ? number : null,
            "choice" => field.Choices!.Contains(found[0]) ? found[0] : null,
            "text" => Within(field, found[0].Length) ? found[0] : null,
            "phone" => PhonePrompt.Normalize(found[0]),
            _ => found[0],
        };
    }

    static EntityKind? KindOf(FormField field) => field.Entity ?? field.Type switch
    {
        "phone" => EntityKind.Phone,
        "email" => EntityKind.Email,
        "place" => EntityKind.Commune,
        "date" => EntityKind.Date,
        _ => null,
    };

    /// <summary>Without a year ("--03-15") the day nearest to today is meant, among those the field accepts.</summary>
    static JsonNode? Day(string value, FormField field, DateOnly today)
    {
        int[] years = value.StartsWith('-') ? [today.Year, today.Year - 1, today.Year + 1] : [0];
        var days = years.Select(year => year == 0 ? value : $"{year:0000}{value[1..]}")
            .Where(text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            .Where(text => Within(field, DateOnly.Parse(text, CultureInfo.InvariantCulture).DayNumber - today.DayNumber))
            .OrderBy(text => Math.Abs(DateOnly.Parse(text, CultureInfo.InvariantCulture).DayNumber - today.DayNumber));
        return days.FirstOrDefault();
    }

    DateOnly Today(ITurnContext turn) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(turn.Now, zone).DateTime);

    static bool Within(FormField field, int size) => size >= (field.Min ?? int.MinValue) && size <= (field.Max ?? int.MaxValue);

    static string[] Words(string text) => [.. Folding.Fold(text).Split(' ').Where(word => word.Length >= ShortestWord)];
}
