using System.Text;
using System.Text.Encodings.Web;
using AubmBot.BotFramework.Languages;
using AubmBot.Core.Calendar;
using AubmBot.Core.Tickets;

namespace AubmBot.Web.Team;

/// <summary>A page about one ticket, written in the first language, the team's; its sentences are <c>team.&lt;section&gt;</c>.</summary>
sealed class TeamPage(ILanguages languages, SpokenTime time)
{
    Language Team => languages.All[0];

    /// <param name="ticket">What it is about.</param>
    /// <param name="section">Whose sentences it has.</param>
    /// <param name="about">What its first line tells besides kind and date.</param>
    /// <param name="notice">A line below that, or null.</param>
    /// <param name="entries">The list, as HTML.</param>
    public string Write(Ticket ticket, string section, (string, string) about, string? notice, IEnumerable<string> entries)
    {
        var title = Say($"team.{section}.title", ("reference", TicketReference.Show(ticket.Reference)));
        var first = Say($"team.{section}.about", ("kind", Say($"form.{ticket.Form}.title")), ("date", time.Date(ticket.CreatedAt, Team.Code)), about);
        return new StringBuilder($"<!doctype html><html lang=\"{Team.Code}\" dir=\"{Team.Direction}\"><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">")
            .Append(Element("title", title)).Append(Element("h1", title)).Append(Element("p", first))
            .Append(notice is null ? "" : Element("p", notice))
            .Append("<ol>").AppendJoin("", entries.Select(entry => $"<li>{entry}</li>")).Append("</ol></html>").ToString();
    }

    public string Say(string key, params ReadOnlySpan<(string, string)> values) => languages.Say(key, Team.Code, values);

    public string Count(string what, int number) => languages.Count(what, number, Team.Code);

    public static string Element(string name, string text) => $"<{name}>{Text(text)}</{name}>";

    public static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
