using System.Security.Cryptography;
using System.Text;
using AubmBot.BotFramework.Channels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Channels.DirectLine;

/// <summary>Adds web chat.</summary>
public static class DirectLineRegistration
{
    /// <param name="services">Where to.</param>
    /// <param name="configuration">Holds <c>Channels:DirectLine</c>.</param>
    /// <param name="isDevelopment">Short secrets are accepted.</param>
    /// <param name="keyFile">Where the key of the tokens lies when no secret is configured; made at the first start.</param>
    public static IServiceCollection AddDirectLine(
        this IServiceCollection services, IConfiguration configuration, bool isDevelopment, Func<IServiceProvider, string> keyFile)
    {
        var options = DirectLineOptions.Read(configuration, isDevelopment);
        if (services.Any(service => service.ServiceType == typeof(DirectLineChannel)))
            return services;
        services.AddSingleton(options);
        services.AddSingleton<DirectLineChannel>();
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<DirectLineChannel>());
        services.AddSingleton(provider => new DirectLineTokens(
            KeyOf(options, keyFile(provider)), options, provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    // The configured secret opens tokens/generate; the tokens' key is derived from it, so that neither gives the other away.
    static byte[] KeyOf(DirectLineOptions options, string file) => options.Secret is { } secret
        ? HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), 32, info: "aubmbot direct line tokens"u8.ToArray())
        : KeyIn(file);

    static byte[] KeyIn(string file)
    {
        if (File.Exists(file))
            return File.ReadAllBytes(file);
        var key = RandomNumberGenerator.GetBytes(32);
        var creation = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            creation.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, creation);
        stream.Write(key);
        return key;
    }
}
