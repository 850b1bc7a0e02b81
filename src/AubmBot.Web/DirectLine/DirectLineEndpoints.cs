using AubmBot.BotFramework.Schema;
using AubmBot.Channels.DirectLine;
using AubmBot.Web.WebChat;

namespace AubmBot.Web.DirectLine;

/// <summary>Direct Line 3.0 (swagger directline-3.0.json, and what botframework-directlinejs 0.15.8 does).</summary>
static class DirectLineEndpoints
{
    public static void MapDirectLine(this IEndpointRouteBuilder app)
    {
        var directLine = app.MapGroup("/v3/directline").RequireCors(WebChatPolicies.TrustedSites).AddEndpointFilter(SayWhyUnreadAsync);
        directLine.MapPost("/tokens/generate", TokenEndpoints.GenerateAsync);
        directLine.MapPost("/tokens/refresh", TokenEndpoints.RefreshAsync);
        directLine.MapPost("/conversations", ConversationEndpoints.StartAsync);
        directLine.MapGet("/conversations/{conversationId}", ConversationEndpoints.ReconnectAsync);
        directLine.MapPost("/conversations/{conversationId}/activities", ConversationEndpoints.PostAsync);
        directLine.MapGet("/conversations/{conversationId}/activities", ConversationEndpoints.ReadAsync);
        directLine.MapPost("/conversations/{conversationId}/upload", UploadEndpoint.PostAsync);
        directLine.MapGet("/conversations/{conversationId}/files/{file}", UploadEndpoint.ReadAsync);
        directLine.MapPost("/conversations/{conversationId}/continue", ContinueEndpoint.PostAsync).RequireRateLimiting(WebChatPolicies.NewConversations);
        directLine.MapGet("/conversations/{conversationId}/stream", StreamEndpoint.OpenAsync);
        app.MapPost("/api/webchat/token", TokenEndpoints.ForThePageAsync)
            .RequireCors(WebChatPolicies.TrustedSites).RequireRateLimiting(WebChatPolicies.NewConversations);
    }

    /// <summary>The token of a request's Authorization header, where the request comes from a site that the token is for.</summary>
    public static async Task<DirectLineGrant?> GrantAsync(this HttpRequest request, DirectLineTokens tokens) =>
        await tokens.ReadAsync(Bearer(request)) is { } grant && grant.IsFor(request.Headers.Origin) ? grant : null;

    public static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization is [['B' or 'b', 'e', 'a', 'r', 'e', 'r', ' ', .. var token]] ? token : null;

    static async ValueTask<object?> SayWhyUnreadAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException refused)
        {
            return DirectLineErrors.Unread(refused);
        }
    }

    public static IResult Activities(ActivitySet activities) => TypedResults.Json(activities, ActivityJson.Wire.ActivitySet);

    public static IResult Id(long messageId) => TypedResults.Json(
        new ResourceResponse(messageId.ToString(System.Globalization.CultureInfo.InvariantCulture)), ActivityJson.Wire.ResourceResponse);
}
