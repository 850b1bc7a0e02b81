namespace AubmBot.Web.DirectLine;

/// <summary>Refusals in Direct Line's form: clients read the code.</summary>
static class DirectLineErrors
{
    public static IResult Missing { get; } = Of(401, "Unauthorized", "a token is needed");
    public static IResult Expired { get; } = Of(403, "TokenExpired", "the token is not good, or no longer");
    public static IResult OtherConversation { get; } = Of(403, "BadArgument", "the token is for another conversation");
    public static IResult OtherUser { get; } = Of(403, "BadArgument", "the token is for another user");
    public static IResult NotFound { get; } = Of(404, "BadArgument", "there is no such conversation");
    public static IResult Ended { get; } = Of(409, "ConversationEnded", "the conversation has ended");
    public static IResult Malformed { get; } = Of(400, "BadArgument", "the body is not an activity");

    public static IResult TooMany { get; } = Of(429, "TooManyRequests", "too many new conversations: later");

    /// <summary>A body that is not even read: too large (413), compressed (415), cut short (400).</summary>
    public static IResult Unread(BadHttpRequestException refused) => Of(refused.StatusCode, "BadArgument", refused.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => "the body is too large",
        StatusCodes.Status415UnsupportedMediaType => "compressed bodies are not read",
        _ => "the body cannot be read",
    });

    static IResult Of(int status, string code, string message) =>
        TypedResults.Json(new ErrorAnswer(new ErrorBody(code, message)), DirectLineJson.Default.ErrorAnswer, statusCode: status);
}
