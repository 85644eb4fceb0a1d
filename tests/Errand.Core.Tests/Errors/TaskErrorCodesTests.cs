using Errand.Core.Errors;

namespace Errand.Core.Tests.Errors;

public sealed class TaskErrorCodesTests
{
    [Theory]
    [InlineData(TaskErrorCode.OutputInvalid, "output-invalid")]
    [InlineData(TaskErrorCode.ModelNotConfigured, "model-not-configured")]
    [InlineData(TaskErrorCode.Timeout, "timeout")]
    public void ToWire_Code_IsKebabCase(TaskErrorCode code, string wire) => code.ToWire().ShouldBe(wire);

    [Fact]
    public void Category_EveryCode_IsOneOfTwo() =>
        Enum.GetValues<TaskErrorCode>().Select(code => code.Category()).Distinct().ShouldBe(["user", "infrastructure"], ignoreOrder: true);
}
