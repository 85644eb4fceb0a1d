using System.CommandLine;
using Errand.Composition;
using Errand.Diagnosis;

namespace Errand.Commands;

/// <summary><c>doctor</c>: what works here, and the cure for what does not.</summary>
internal static class DoctorCommand
{
    public static Command Create(string[] settings)
    {
        var command = new Command("doctor", "Checks browser, store, model and egress: one line each.");
        command.SetAction(async (_, cancellationToken) =>
        {
            using var host = ErrandHost.BuildLocal(new HostSettings { Arguments = settings, Quiet = true });
            var healthy = true;
            foreach (var check in Checks.All)
            {
                var finding = await check(host.Services, cancellationToken);
                await Console.Out.WriteLineAsync(finding.ToString());
                healthy &= finding.Healthy;
            }

            return healthy ? CommandLine.Success : CommandLine.Failure;
        });
        return command;
    }
}
