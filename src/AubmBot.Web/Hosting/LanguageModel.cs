using System.ClientModel;
using AubmBot.BotFramework.Channels;
using AubmBot.Core.Understanding.Model;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace AubmBot.Web.Hosting;

/// <summary>Registers the optional language model where <c>Understanding:Model:Endpoint</c> names one.</summary>
static class LanguageModel
{
    public static IServiceCollection AddLanguageModel(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetSection(ModelOptions.Section).Get<ModelOptions>() is not { Endpoint: { } endpoint } options)
            return services;
        if (options.Name.Length == 0)
            throw new ConfigurationProblemException($"{ModelOptions.Section}:Name is missing: which model should answer at {endpoint.Host}?");
        // A model of one's own machine asks for no key, but the client does.
        var key = new ApiKeyCredential(options.Key.Length > 0 ? options.Key : "none");
        services.AddSingleton(options);
        return services.AddSingleton(_ => new ChatClient(options.Name, key, new OpenAIClientOptions { Endpoint = endpoint }).AsIChatClient());
    }
}
