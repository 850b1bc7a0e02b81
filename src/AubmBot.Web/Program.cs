using AubmBot.Web.CommandLine;

return await CommandLine.RunAsync(args);
