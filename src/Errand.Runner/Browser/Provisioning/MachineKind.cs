namespace Errand.Runner.Browser.Provisioning;

internal enum MachineKind
{
    Linux,
    MacOS,
    Windows,
}
