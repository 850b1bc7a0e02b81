namespace AubmBot.Core.Conversations;

public enum Direction
{
    In,
    Out,
}
