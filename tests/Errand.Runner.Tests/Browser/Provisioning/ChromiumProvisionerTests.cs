using Errand.Core.Options;
using Errand.Runner.Browser.Provisioning;

namespace Errand.Runner.Tests.Browser.Provisioning;

public sealed class ChromiumProvisionerTests
{
    private const string Node = "/app/.playwright/node/linux-x64/node";
    private const string Cached = "/home/me/.cache/ms-playwright/chromium_headless_shell-1248/chrome-headless-shell-linux64/chrome-headless-shell";

    private readonly List<string> _said = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FindOrInstall_GivenPathIsMissing_NamesKeyValueAndCure()
    {
        var fault = await Should.ThrowAsync<ChromiumMissingException>(() => FindAsync(new FakeMachine(), "/opt/none"));

        fault.Message.ShouldContain("Errand:Browser:ExecutablePath is '/opt/none'");
        fault.Message.ShouldContain("leave it empty");
    }

    [Fact]
    public async Task FindOrInstall_GivenPathDoesNotRun_SaysWhy()
    {
        var machine = new FakeMachine { Files = { "/opt/text", "/usr/bin/chromium" }, Broken = { ["/opt/text"] = "Error: not a program" } };

        (await Should.ThrowAsync<ChromiumMissingException>(() => FindAsync(machine, "/opt/text"))).Message.ShouldContain("not a program");
    }

    [Fact]
    public async Task FindOrInstall_BothInstalled_PrefersTheHeadlessShell()
    {
        var machine = new FakeMachine { Files = { "/usr/local/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-headless-shell" } };

        (await FindAsync(machine)).ShouldBe(new ChromiumFound("/usr/bin/chromium-headless-shell", ChromiumSource.Installed));
        _said.ShouldHaveSingleItem().ShouldContain("/usr/bin/chromium-headless-shell");
    }

    [Fact]
    public async Task FindOrInstall_InstalledStubDoesNotRun_TriesTheNext()
    {
        var machine = new FakeMachine { Files = { "/usr/bin/chromium-browser", Cached }, Broken = { ["chromium-browser"] = "install the snap" } };

        (await FindAsync(machine)).ShouldBe(new ChromiumFound(Cached, ChromiumSource.PlaywrightCache));
    }

    [Fact]
    public async Task FindOrInstall_SeveralInPlaywrightsFolder_TakesTheNewestShell()
    {
        var machine = new FakeMachine
        {
            Files = { Cached, Cached.Replace("1248", "999"), "/home/me/.cache/ms-playwright/chromium-1300/chrome-linux64/chrome" },
        };

        (await FindAsync(machine)).Path.ShouldBe(Cached);
    }

    [Fact]
    public async Task FindOrInstall_NothingInstalled_Downloads()
    {
        var machine = new FakeMachine { Files = { Node }, Brings = { ["install chromium-headless-shell"] = Cached } };

        (await FindAsync(machine)).ShouldBe(new ChromiumFound(Cached, ChromiumSource.PlaywrightDownload));
    }

    [Fact]
    public async Task FindOrInstall_DownloadFailsAsRoot_InstallsWithThePackageManager()
    {
        var machine = new FakeMachine
        {
            IsRoot = true,
            Files = { Node, "/usr/bin/apt-get" },
            Broken = { [Node] = "Error: Failed to download", ["apt-get install -y --no-install-recommends chromium-headless-shell"] = "E: Unable to locate" },
            Brings = { ["apt-get install"] = "/usr/bin/chromium" },
        };

        (await FindAsync(machine)).ShouldBe(new ChromiumFound("/usr/bin/chromium", ChromiumSource.PackageManager));
        _said.ShouldContain("Browser: the download failed (Error: Failed to download).");
        machine.Ran.ShouldContain("/usr/bin/apt-get update");
    }

    [Fact]
    public async Task FindOrInstall_NothingHelpsAndNotRoot_TellsTheCommand()
    {
        var machine = new FakeMachine { Files = { "/usr/bin/apt-get" } };

        (await Should.ThrowAsync<ChromiumMissingException>(() => FindAsync(machine)))
            .Message.ShouldContain("Run 'apt-get install -y --no-install-recommends chromium' as root");
        machine.Ran.ShouldNotContain(line => line.Contains("apt-get"));
    }

    [Fact]
    public async Task FindOrInstall_Windows_DoesNotRunTheCandidate()
    {
        var machine = new FakeMachine { Kind = MachineKind.Windows, Files = { @"C:\Program Files\Google\Chrome\Application\chrome.exe" } };

        (await FindAsync(machine)).Source.ShouldBe(ChromiumSource.Installed);
        machine.Ran.ShouldBeEmpty();
    }

    [Fact]
    public async Task Find_ThisMachine_FindsABrowserThatRuns()
    {
        var found = await new ChromiumProvisioner(new BrowserOptions()).FindAsync(Token);

        Assert.SkipWhen(found is null, "No Chromium is installed on this machine.");
        File.Exists(found.Path).ShouldBeTrue();
    }

    [Fact]
    public async Task Run_ProgramThatHangs_IsKilledAtItsLimit()
    {
        Assert.SkipUnless(File.Exists("/bin/sleep"), "There is no /bin/sleep.");

        var outcome = await new LocalMachine().RunAsync("/bin/sleep", ["60"], new Dictionary<string, string>(), TimeSpan.FromMilliseconds(100), Token);

        outcome.Succeeded.ShouldBeFalse();
        outcome.Cause.ShouldContain("longer than");
    }

    private Task<ChromiumFound> FindAsync(FakeMachine machine, string given = "") =>
        new ChromiumProvisioner(new BrowserOptions { ExecutablePath = given }, machine).FindOrInstallAsync(_said.Add, Token);
}
