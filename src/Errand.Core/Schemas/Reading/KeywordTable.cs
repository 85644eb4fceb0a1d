using Errand.Core.Schemas.Keywords;

namespace Errand.Core.Schemas.Reading;

/// <summary>The keyword groups, in the order in which they are checked: what is cheap and says most comes first.</summary>
internal static class KeywordTable
{
    private static readonly Func<SchemaSource, Keyword?>[] _groups =
    [
        TypeKeyword.Read, ValueKeywords.Read, NumberKeywords.Read, StringKeywords.Read,
        ArrayLimitKeywords.Read, ObjectLimitKeywords.Read, DependentRequiredKeyword.Read,
        MemberKeywords.Read, ItemKeywords.Read, ContainsKeywords.Read,
        ReferenceKeyword.Read, DynamicReferenceKeyword.Read,
        AllOfKeyword.Read, AnyOfKeyword.Read, OneOfKeyword.Read, NotKeyword.Read,
        ConditionKeywords.Read, DependentSchemasKeyword.Read,
        UnevaluatedItemsKeyword.Read, UnevaluatedPropertiesKeyword.Read,
        AnnotationKeywords.Read,
    ];

    public static IEnumerable<Keyword> Read(SchemaSource source) =>
        _groups.Select(read => read(source)).OfType<Keyword>().ToArray();
}
