using System.Text.RegularExpressions;
using Errand.Core.Errors;
using Errand.Server.Errors;
using Errand.Server.Tests.Hosting;

namespace Errand.Server.Tests.Errors;

/// <summary>Holds docs/errors.md and the code together: a row for every code, with its status, category and retirable.</summary>
public sealed partial class ErrorListTests
{
    [Fact]
    public void Document_RequestErrors_AreThoseOfTheCode()
    {
        var expected = Enum.GetValues<ApiErrorCode>().Select(code => (code.Status().ToString(null, null), code.ToWire(), code.Category(), YesNo(code.IsRetirable())));
        var found = RequestRow().Matches(Text()).Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value, row.Groups[4].Value));
        found.ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void Document_TaskErrors_AreThoseOfTheCode()
    {
        var expected = Enum.GetValues<TaskErrorCode>().Select(code => (code.ToWire(), code.Category(), YesNo(code.IsRetirable())));
        var found = TaskRow().Matches(Text()).Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value));
        found.ShouldBe(expected, ignoreOrder: true);
    }

    private static string Text() => File.ReadAllText(Path.Combine(Repository.Root, "docs", "errors.md"));

    private static string YesNo(bool value) => value ? "yes" : "no";

    [GeneratedRegex(@"^\| (\d{3}) \| `([a-z-]+)` \| (\w+) \| (yes|no) \| \S.* \| \S.* \|$", RegexOptions.Multiline)]
    private static partial Regex RequestRow();

    [GeneratedRegex(@"^\| `([a-z-]+)` \| (\w+) \| (yes|no) \| \S.* \| \S.* \|$", RegexOptions.Multiline)]
    private static partial Regex TaskRow();
}
