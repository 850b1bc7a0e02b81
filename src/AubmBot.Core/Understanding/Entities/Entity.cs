namespace AubmBot.Core.Understanding.Entities;

/// <summary>A piece of the message and what it stands for.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its normal form, as <see cref="EntityKind"/> says.</param>
/// <param name="Start">Where it begins in the message, in UTF-16 units.</param>
/// <param name="Length">How long it is there.</param>
public sealed record Entity(EntityKind Kind, string Value, int Start, int Length);
