using System.Text.RegularExpressions;

namespace AubmBot.Tests.Dialogue.Playing;

/// <summary>One line of a script: <c>U[delay]: Retard d'un dossier</c> is word U, argument delay and a text.</summary>
public sealed partial record ScriptLine(int Number, string Word, string? Button, string? File, string Text)
{
    /// <summary>The citizen does something; every other line says what must follow from it.</summary>
    public bool IsTurn => Word is "U" or "join" or "page" or "again" or "event";

    /// <summary>Says what must be true, and so can fail.</summary>
    public bool IsExpectation => !IsTurn && Word is not ("citizen" or "wait");

    public static ScriptLine Parse(string line, int number)
    {
        var match = Form().Match(line);
        if (!match.Success)
            throw new FormatException($"line {number} is none of the words of Scripts/README.md: {line}");
        return new ScriptLine(
            number, match.Groups["word"].Value, Given(match.Groups["button"]), Given(match.Groups["file"]), match.Groups["text"].Value.Trim());
    }

    static string? Given(Group group) => group.Success ? group.Value : null;

    [GeneratedRegex(@"^(?<word>[A-Za-z][A-Za-z ]*!?)(?:\[(?<button>[^\]]+)\]|<(?<file>[a-z ]+)>)?(?::(?<text>.*))?$")]
    private static partial Regex Form();
}
