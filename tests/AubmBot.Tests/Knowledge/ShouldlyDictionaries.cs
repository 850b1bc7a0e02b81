namespace AubmBot.Tests.Knowledge;

static class ShouldlyDictionaries
{
    /// <summary>The value of a key that must be there.</summary>
    public static T ShouldContainKeyAndGet<T>(this IReadOnlyDictionary<string, T> values, string key) =>
        values.TryGetValue(key, out var value) ? value : throw new ShouldAssertException($"there is no {key}");
}
