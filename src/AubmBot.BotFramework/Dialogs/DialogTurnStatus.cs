namespace AubmBot.BotFramework.Dialogs;

public enum DialogTurnStatus
{
    /// <summary>No dialog is active.</summary>
    Empty,

    /// <summary>A dialog waits for the citizen.</summary>
    Waiting,

    /// <summary>The last dialog ended with a value.</summary>
    Complete,

    /// <summary>A prompt got no usable answer within its tries.</summary>
    GaveUp,
}
