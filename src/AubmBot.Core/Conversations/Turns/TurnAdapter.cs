using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;

namespace AubmBot.Core.Conversations.Turns;

/// <summary>Runs the bot for one turn. What it sends is addressed and kept: rows, not calls.</summary>
public sealed class TurnAdapter(IBot bot, ILanguages languages, IEnumerable<IMiddleware> middleware) : BotAdapter(middleware)
{
    public Task RunAsync(TurnContext turn, CancellationToken cancellationToken) => RunPipelineAsync(turn, bot, cancellationToken);

    protected override Task SendActivityAsync(ITurnContext turn, Activity activity, CancellationToken cancellationToken)
    {
        activity.Locale ??= languages[turn.Language].Culture.Name;
        return Task.CompletedTask;
    }

    /// <summary>Addresses a reply to where the message came from.</summary>
    public static void Address(Activity reply, Activity inbound)
    {
        reply.ChannelId = inbound.ChannelId;
        reply.ServiceUrl = inbound.ServiceUrl;
        reply.Conversation = inbound.Conversation;
        reply.From = new ChannelAccount { Id = inbound.Recipient?.Id ?? "aubmbot", Name = inbound.Recipient?.Name, Role = "bot" };
        reply.Recipient = inbound.From;
        reply.ReplyToId = inbound.Id;
    }
}
