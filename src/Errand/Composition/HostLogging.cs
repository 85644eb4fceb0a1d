using Microsoft.Extensions.Logging.Console;

namespace Errand.Composition;

/// <summary>What the console shows.</summary>
internal static class HostLogging
{
    /// <summary>One line an entry. Frameworks speak at warning and above; configuration under <c>Logging</c> wins over both.</summary>
    public static void Configure(ILoggingBuilder logging, bool quiet)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(options =>
        {
            options.SingleLine = true;
            options.TimestampFormat = "HH:mm:ss.fff ";
            options.ColorBehavior = LoggerColorBehavior.Default;
        });
        logging.Services.Configure<ConsoleLoggerOptions>(options =>
            options.LogToStandardErrorThreshold = quiet ? LogLevel.Trace : LogLevel.None);
        logging.Services.Configure<LoggerFilterOptions>(options =>
        {
            options.MinLevel = quiet ? LogLevel.Warning : LogLevel.Information;
            options.Rules.Insert(0, new LoggerFilterRule(null, "Microsoft", LogLevel.Warning, null));
            options.Rules.Insert(0, new LoggerFilterRule(null, "Quartz", quiet ? LogLevel.Error : LogLevel.Warning, null));
            options.Rules.Insert(0, new LoggerFilterRule(null, "Microsoft.Hosting.Lifetime", quiet ? LogLevel.Warning : LogLevel.Information, null));
        });
    }
}
