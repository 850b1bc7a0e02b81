namespace AubmBot.Core.Understanding.Entities;

/// <summary>A word's place in the message as it was typed.</summary>
readonly record struct Word(int Start, int End)
{
    public string Of(string text) => text[Start..End];
}
