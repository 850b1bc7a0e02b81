namespace AubmBot.Core.Files;

/// <summary>Where a file stands: Wanted → Kept | Failed, and Kept → Dropped → Gone.</summary>
public enum FileState
{
    /// <summary>It lies with the platform and is to be fetched.</summary>
    Wanted,

    /// <summary>It lies in the data folder.</summary>
    Kept,

    /// <summary>It could not be had, or is nothing that is kept.</summary>
    Failed,

    /// <summary>It is to be deleted.</summary>
    Dropped,

    /// <summary>It was deleted; the row tells that there was one.</summary>
    Gone,
}
