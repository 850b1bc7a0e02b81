using System.Text.RegularExpressions;

namespace AubmBot.Web.Tests.Voice.Calls;

/// <summary>One line of a call script: <c>caller says[0.4]: …</c> has the words "caller says", an argument and a text.</summary>
public sealed partial record CallLine(int Number, string Words, string? Argument, string Text)
{
    /// <summary>Somebody does something; every other line says what must follow from it.</summary>
    public bool IsAct => Words.StartsWith("caller ", StringComparison.Ordinal) || Words.StartsWith("team ", StringComparison.Ordinal);

    public bool IsExpectation => !IsAct && Words != "later";

    public static CallLine Parse(string line, int number)
    {
        var match = Form().Match(line);
        if (!match.Success)
            throw new FormatException($"line {number} is none of the words of Scripts/README.md: {line}");
        return new CallLine(
            number, match.Groups["words"].Value, match.Groups["argument"] is { Success: true } given ? given.Value : null, match.Groups["text"].Value.Trim());
    }

    [GeneratedRegex(@"^(?<words>[a-z]+( [a-z]+)*!?)(\[(?<argument>[^\]]+)\])?(:(?<text>.*))?$")]
    private static partial Regex Form();
}
