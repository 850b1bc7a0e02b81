using System.Text.RegularExpressions;

namespace AubmBot.Web.Tests.BadInput;

/// <summary>An answer that lets nobody look inside: no stack, no exception, no path, no type.</summary>
static partial class TellsNothing
{
    public static void Of(string body) => Inside().IsMatch(body).ShouldBeFalse(body);

    [GeneratedRegex(@"Exception|^\s+at |\.cs:line|System\.|Microsoft\.|AubmBot\.|Sqlite|/src/|StackTrace", RegexOptions.Multiline)]
    private static partial Regex Inside();
}
