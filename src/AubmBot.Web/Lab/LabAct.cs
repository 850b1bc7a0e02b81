namespace AubmBot.Web.Lab;

/// <summary>What can be done on a phone besides writing and pressing. One that changes nothing in the chat is an event there.</summary>
enum LabAct
{
    Photo,
    Document,
    Voice,
    Location,

    /// <summary>Their own, where the app tells whose it is.</summary>
    Contact,

    Sticker,

    /// <summary>An emoji on the bot's last message.</summary>
    Reaction,

    /// <summary>The citizen's last message says something else now.</summary>
    Edit,

    /// <summary>The citizen takes their last message back.</summary>
    Deletion,

    /// <summary>The citizen came by a link, with what it carries.</summary>
    Link,

    /// <summary>Somebody of the agency writes from the account's own inbox.</summary>
    Person,

    /// <summary>That person gives the conversation back.</summary>
    Return,
}
