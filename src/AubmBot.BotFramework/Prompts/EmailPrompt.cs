using System.Net.Mail;
using AubmBot.BotFramework.Languages;

namespace AubmBot.BotFramework.Prompts;

/// <summary>An e-mail address with a dotted domain.</summary>
public sealed class EmailPrompt(ILanguages languages) : Prompt("email", languages)
{
    protected override Recognition Recognize(PromptContext prompt)
    {
        var text = prompt.Text.Trim('.', ',', ';', '<', '>', ' ');
        return text.Length <= 254 && MailAddress.TryCreate(text, out var address) && address.Address == text && IsDotted(address.Host)
            ? Recognition.Of(text)
            : Recognition.Failed();
    }

    static bool IsDotted(string host) =>
        host.LastIndexOf('.') is > 0 and var dot && dot < host.Length - 2 && !host.Contains("..", StringComparison.Ordinal);
}
