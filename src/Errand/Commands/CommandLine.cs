using System.CommandLine;
using Errand.Runner.Browser;
using Errand.Storage.Startup;
using Microsoft.Extensions.Options;

namespace Errand.Commands;

/// <summary>Runs a command and turns what goes wrong into a message and an exit code.</summary>
internal static class CommandLine
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int WrongUsage = 2;

    public static async Task<int> InvokeAsync(RootCommand root, string[] words)
    {
        var parsed = root.Parse(words);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("Try --help.");
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (Explain(exception) is { } message)
        {
            await Console.Error.WriteLineAsync(message);
            return exception is UsageException ? WrongUsage : Failure;
        }
        catch (OperationCanceledException)
        {
            return Failure;
        }
    }

    // Faults of configuration, store and browser carry their own cure; all else is a bug and keeps its trace.
    private static string? Explain(Exception exception) => exception switch
    {
        UsageException or StoreUnavailableException or BrowserUnavailableException => exception.Message,
        OptionsValidationException validation => string.Join(Environment.NewLine, validation.Failures),
        InvalidOperationException { InnerException: FormatException or ArgumentException } or InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } =>
            $"{exception.Message} Correct the value in appsettings.json, the environment (with __ for :) or on the command line.",
        IOException { Message: var message } when message.Contains("address already in use", StringComparison.OrdinalIgnoreCase) =>
            $"{message} Choose another address with --urls.",
        _ => null,
    };
}
