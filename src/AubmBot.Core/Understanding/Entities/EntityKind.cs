namespace AubmBot.Core.Understanding.Entities;

/// <summary>What a piece of free text stands for, so that a form need not ask for it again.</summary>
public enum EntityKind
{
    /// <summary>A ticket's or file's reference: "AUBM-2026-0042", "dossier n° 33/2026".</summary>
    Reference,

    /// <summary>A Moroccan telephone number, as +212 and nine digits.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A date, as yyyy-MM-dd; as --MM-dd when no year was said.</summary>
    Date,

    /// <summary>A province of the territory, by its French name.</summary>
    Province,

    /// <summary>A commune of the territory, by its French name.</summary>
    Commune,

    /// <summary>A douar, as written.</summary>
    Douar,

    /// <summary>A land title: "12345/10".</summary>
    LandTitle,

    /// <summary>Floors above the ground floor: "R+2".</summary>
    Storeys,

    /// <summary>An amount in dirhams, with a point before the cents.</summary>
    Amount,

    /// <summary>A surface in square metres.</summary>
    Surface,

    /// <summary>A kind of project, by the lexicon's id: "villa", "warehouse".</summary>
    Project,
}
