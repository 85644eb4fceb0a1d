using Errand.Core.Json;

namespace Errand.Core.Evidence;

/// <summary>One scalar of a result.</summary>
/// <param name="Path">JSON Pointer.</param>
/// <param name="Row">Pointer of the innermost array item around it: leaves of one row come from neighbouring reads.</param>
/// <param name="Field">What is left of the path below the row, the same for each row of the array.</param>
/// <param name="Value">The scalar.</param>
internal sealed record ResultLeaf(string Path, string Row, string Field, JsonInstance Value);
