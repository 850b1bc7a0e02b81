namespace AubmBot.Core.Knowledge;

public enum TargetKind
{
    Topic,
    Form,
    Do,
    Language,
}
