using CsCheck;
using Errand.Core.Json;

namespace Errand.Core.Tests;

public sealed class JsonPointerTests
{
    [Fact]
    public void Parse_OfWhatMemberBuilt_GivesTheNames() =>
        Gen.String.Array[0, 5].Sample(names => JsonPointer.Parse(names.Aggregate("", JsonPointer.Member))?.SequenceEqual(names) == true);

    [Theory]
    [InlineData("a")]
    [InlineData("/~")]
    [InlineData("/~2")]
    public void Parse_Malformed_IsNull(string pointer) => JsonPointer.Parse(pointer).ShouldBeNull();
}
