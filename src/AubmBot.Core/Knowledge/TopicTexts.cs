namespace AubmBot.Core.Knowledge;

/// <summary>A topic in one language.</summary>
/// <param name="Title">Completes "did you mean …".</param>
/// <param name="Button">Label of a button that leads here.</param>
/// <param name="Answer">Plain text, paragraphs and "- " lists.</param>
/// <param name="ShortAnswer">For SMS: two parts at most.</param>
/// <param name="SpokenAnswer">For the telephone: words and digits only.</param>
public sealed record TopicTexts(string Title, string Button, string Answer, string ShortAnswer, string SpokenAnswer);
