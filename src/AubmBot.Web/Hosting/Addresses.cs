using AubmBot.BotFramework.Channels;

namespace AubmBot.Web.Hosting;

/// <summary>Where the server listens.</summary>
static class Addresses
{
    const string Standard = "http://localhost:5080";

    /// <exception cref="ConfigurationProblemException">One is no address.</exception>
    public static void UseAddresses(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["urls"] is not { Length: > 0 } urls)
            builder.WebHost.UseUrls(Standard);
        else if (urls.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(url => !IsAddress(url)) is { } wrong)
            throw new ConfigurationProblemException($"ASPNETCORE_URLS holds \"{wrong}\": an address such as {Standard} is expected.");
    }

    static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Port is > -1 and <= 65535;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
