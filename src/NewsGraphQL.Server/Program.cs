using NewsGraphQL.Server.Commands;

return await NewsCommands.RunAsync(args);
