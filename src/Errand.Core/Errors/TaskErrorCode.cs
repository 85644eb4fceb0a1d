namespace Errand.Core.Errors;

/// <summary>Every way a task can fail. The wire spelling is kebab case; <c>docs/errors.md</c> lists each with its cure.</summary>
public enum TaskErrorCode
{
    Rejected,
    ModelNotConfigured,
    ModelError,
    BudgetExceeded,
    Timeout,
    SiteUnreachable,
    Blocked,
    LoginRequired,
    ScriptError,
    OutputInvalid,
    OutputDrifted,
    Ungrounded,
    EffectUncertain,
    EgressDenied,
    ResultTooLarge,
    Interrupted,
}
