using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Errand.Core.Errors;
using Errand.Core.Json;
using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas;

/// <summary>One validation on its way: where it is, what it found, and what it may still cost.</summary>
internal sealed class ValidationRun(long steps)
{
    private readonly InstancePath _path = new();
    private readonly List<SchemaResource> _scopes = [];
    private readonly List<Fault> _faults = [];
    private long _steps = steps;
    private int _quiet;
    private TimeSpan _backtracking;
    private Fault? _over;
    private List<Fault>? _sample;

    /// <summary>What was found; the last one says so when the run was stopped before its end.</summary>
    public IReadOnlyList<Fault> Faults => _over is null ? _faults : [.. _faults, _over];

    /// <summary>Whether faults are not listed just now, only whether there is one.</summary>
    public bool IsQuiet => _quiet > 0 || _sample is { Count: > 0 };

    /// <summary>Whether the first fault of an alternative is being looked for; not done within itself, which would double the work at each level.</summary>
    public bool IsSampling => _sample is not null;

    /// <summary>Whether it was stopped before its end; a fault says why.</summary>
    public bool IsOver => _over is not null;

    /// <summary>The resources entered on the way here, outermost first: the dynamic scope.</summary>
    public IReadOnlyList<SchemaResource> Scopes => _scopes;

    /// <summary>Begins to apply a schema; false when the run is over. Each success is followed by <see cref="Leave"/>.</summary>
    public bool TryEnter(SchemaResource resource)
    {
        if (IsOver)
            return false;
        if (--_steps < 0)
            return Stop("the schema asks for more work on this value than is allowed");
        if (_scopes.Count >= SchemaLimits.Nesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return Stop("the schema applies itself to this value too deeply");
        _scopes.Add(resource);
        return true;
    }

    /// <summary>Ends what <see cref="TryEnter"/> began.</summary>
    public void Leave() => _scopes.RemoveAt(_scopes.Count - 1);

    /// <summary>Reports a fault at the current place; always false, to be returned.</summary>
    public bool Fail([InterpolatedStringHandlerArgument("")] ref FaultMessage message)
    {
        if (!IsQuiet && !IsOver)
            Add(_path.ToPointer(), message.ToString());
        return false;
    }

    /// <summary>Checks a member against <paramref name="schema"/>.</summary>
    public bool CheckMember(SchemaNode schema, string name, JsonInstance member)
    {
        _path.Push(name);
        var valid = schema.Check(member, this, null);
        _path.Pop();
        return valid;
    }

    /// <summary>Checks an item against <paramref name="schema"/>.</summary>
    public bool CheckItem(SchemaNode schema, int index, JsonInstance item)
    {
        _path.Push(index);
        var valid = schema.Check(item, this, null);
        _path.Pop();
        return valid;
    }

    /// <summary>Whether <paramref name="schema"/> holds, without listing faults.</summary>
    public bool Holds(SchemaNode schema, JsonInstance instance, Evaluated? evaluated)
    {
        _quiet++;
        var valid = schema.Check(instance, this, evaluated);
        _quiet--;
        return valid;
    }

    /// <summary>The first fault that <paramref name="schema"/> finds, as one phrase.</summary>
    public string FirstFault(SchemaNode schema, JsonInstance instance)
    {
        _sample = [];
        schema.Check(instance, this, null);
        var first = _sample.FirstOrDefault();
        _sample = null;
        if (first is null)
            return "not valid";
        var here = _path.ToPointer().Length;
        return first.Path.Length > here ? $"{first.Message} at {first.Path[here..]}" : first.Message;
    }

    /// <summary>Whether <paramref name="pattern"/> is found in <paramref name="text"/>, within what matching may cost.</summary>
    public bool Matches(Regex pattern, string text)
    {
        // Linear matching costs what the text is long; time is kept for the other kind only.
        _steps -= text.Length / 64;
        if (pattern.Options.HasFlag(RegexOptions.NonBacktracking))
            return MatchesInTime(pattern, text);
        var began = Stopwatch.GetTimestamp();
        var matches = MatchesInTime(pattern, text);
        _backtracking += Stopwatch.GetElapsedTime(began);
        if (_backtracking > SchemaLimits.BacktrackingTime)
            return Stop("matching the patterns of the schema takes too long");
        return matches;
    }

    private bool MatchesInTime(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return Stop("matching a pattern of the schema takes too long on this value");
        }
    }

    private void Add(string path, string message)
    {
        (_sample ?? _faults).Add(new Fault(path, message));
        if (_faults.Count >= SchemaLimits.Faults)
            Stop($"these are the first {SchemaLimits.Faults} faults: the check ended here");
    }

    private bool Stop(string why)
    {
        _over ??= new Fault(_path.ToPointer(), why);
        return false;
    }
}
