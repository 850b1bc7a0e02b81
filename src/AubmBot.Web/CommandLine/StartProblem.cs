using System.Data.Common;
using System.Net.Sockets;
using AubmBot.BotFramework.Channels;
using AubmBot.Core.Knowledge;
using Microsoft.AspNetCore.Connections;

namespace AubmBot.Web.CommandLine;

/// <summary>What stops a start, in one sentence for whoever starts it. Anything else is our mistake, and shows where.</summary>
static class StartProblem
{
    public static string? Of(Exception problem) => problem switch
    {
        ConfigurationProblemException or DialogsProblemException => problem.Message,
        SocketException or IOException { InnerException: AddressInUseException } =>
            $"ASPNETCORE_URLS names an address that cannot be listened on ({problem.Message.TrimEnd('.')}); stop the program that does, or name another.",
        DbException => $"Storage:DataDirectory holds a database that cannot be used ({problem.Message.TrimEnd('.')}); name another folder, or put its copy back.",
        _ => null,
    };
}
