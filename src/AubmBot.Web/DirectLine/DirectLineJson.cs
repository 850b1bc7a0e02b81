using System.Text.Json.Serialization;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Web.DirectLine;

/// <summary>Bodies of Direct Line 3.0 that are not activities.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(StartRequest))]
[JsonSerializable(typeof(ErrorAnswer))]
sealed partial class DirectLineJson : JsonSerializerContext;

sealed record TokenRequest(ChannelAccount? User, IReadOnlyList<string>? TrustedOrigins);

sealed record StartRequest(ChannelAccount? User, string? Locale, bool Joins = false);

/// <param name="ConversationId">The one conversation the token is good for.</param>
/// <param name="Token">The token.</param>
/// <param name="ExpiresIn">Seconds; <c>expires_in</c> on the wire.</param>
/// <param name="StreamUrl">WebSocket address, good for one opening within a minute.</param>
sealed record TokenAnswer(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl = null);

sealed record ErrorAnswer(ErrorBody Error);

sealed record ErrorBody(string Code, string Message);
