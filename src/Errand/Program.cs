using System.CommandLine;
using Errand.Commands;
using Errand.Composition;

var (words, settings) = SettingArguments.Split(args);
var root = new RootCommand("Errand: web tasks in plain English, done by code that is saved and replayed.")
{
    ServeCommand.Create(settings),
    RunCommand.Create(settings),
    DemoCommand.Create(settings),
    DoctorCommand.Create(settings),
    WorkspacesCommand.Create(settings),
    KeysCommand.Create(settings),
};
return await CommandLine.InvokeAsync(root, words);
