namespace AubmBot.Core.Knowledge;

public enum TargetKind
{
    Topic,
    Form,
    Do,
    Language,

    /// <summary>Topics under one key of the telephone, as <c>hotline.yaml</c> puts them together.</summary>
    Group,
}
