using AubmBot.BotFramework.Languages;
using AubmBot.Channels.DirectLine;
using AubmBot.Core.Conversations;
using AubmBot.Core.Elsewhere;
using AubmBot.Core.Knowledge;
using AubmBot.Web.WebChat;

namespace AubmBot.Web.DirectLine;

/// <summary>The page asks where its conversation can go on: one token, as a link and a picture for each place.</summary>
static class ContinueEndpoint
{
    public static async Task<IResult> PostAsync(
        string conversationId, string? language, HttpRequest request, DirectLineTokens tokens, DirectLineChannel channel, OpenConversations conversations,
        Continuations continuations, Ways ways, LiveLibrary library, CancellationToken cancellationToken)
    {
        var (grant, refusal) = await ConversationEndpoints.AuthoriseAsync(conversationId, request, tokens);
        if (grant is null)
            return refusal!;
        if (await conversations.FindAsync(ConversationEndpoints.KeyOf(channel, conversationId), cancellationToken) is not { Ended: false } conversation)
            return DirectLineErrors.NotFound;
        var (token, spoken) = (await continuations.OfferAsync(conversation.Id), library.FromTag(language) ?? library.All[0].Code);
        var places = ways.With(token, spoken);
        // The page knows its own address, also where nobody configured one.
        if (places.All(place => place.Channel != channel.Id))
            places = [new Way(channel.Id, library.Say($"continue.name.{channel.Id}", spoken), new Uri($"{request.Scheme}://{request.Host}/?c={token}")), .. places];
        return TypedResults.Ok(new
        {
            ways = places.OrderBy(place => place.Channel != channel.Id)
                .Select(place => new { channel = place.Channel, name = place.Name, url = place.Link.AbsoluteUri, qr = QrPicture.Of(place.Link) }),
        });
    }
}
