using Microsoft.Extensions.DependencyInjection;
namespace Errand.Runner.Scripting;
public sealed class ScriptRunner { public Task<ScriptOutcome> RunAsync(ScriptRun run, CancellationToken cancellationToken) => throw new NotSupportedException(); }
public static class StubX { public static IServiceCollection AddErrandScripting(this IServiceCollection s) => s.AddSingleton<ScriptRunner>(); }
