namespace Errand.Runner.Authoring.Builtin.Navigating.Locating;

/// <summary>The ways a control is named in code, best first.</summary>
internal enum LocatorKind
{
    TestId,
    Label,
    Button,
    Link,
    Placeholder,
    Css,
}
