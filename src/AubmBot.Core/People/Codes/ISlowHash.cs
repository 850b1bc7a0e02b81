namespace AubmBot.Core.People.Codes;

/// <summary>The slow part of judging a code: how often it runs is what a stopwatch outside could tell right from wrong by.</summary>
public interface ISlowHash
{
    byte[] Of(string text, byte[] salt);
}
