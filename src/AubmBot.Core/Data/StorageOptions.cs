namespace AubmBot.Core.Data;

/// <summary>Where the data lies.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Folder of the database and of everything stored beside it; created at start. Default <c>data</c> under the working directory.</summary>
    public string DataDirectory { get; set; } = "data";
}
