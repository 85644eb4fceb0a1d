using Jint;
using Jint.Runtime.Modules;

namespace Errand.Sandbox;

/// <summary>Resolves imports within the automation's own files; there is no other place to load from.</summary>
internal sealed class ModuleTree : IModuleLoader
{
    private const string BuiltIn = "errand";
    private static readonly ModulePreparationOptions Options =
        new() { ParsingOptions = ModuleParsingOptions.Default with { RetainFunctionSourceText = true } };

    /// <summary>The files of the run; empty until it comes.</summary>
    public Dictionary<string, string> Files { get; set; } = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public ResolvedSpecifier Resolve(string? referencingModuleLocation, ModuleRequest moduleRequest)
    {
        var specifier = moduleRequest.Specifier;
        return specifier == BuiltIn
            ? new ResolvedSpecifier(moduleRequest, BuiltIn, null, SpecifierType.Bare)
            : new ResolvedSpecifier(moduleRequest, Locate(referencingModuleLocation, specifier), null, SpecifierType.RelativeOrAbsolute);
    }

    /// <inheritdoc />
    public Module LoadModule(Engine engine, ResolvedSpecifier resolved)
    {
        var text = Files.TryGetValue(resolved.Key, out var found)
            ? found
            : throw new ModuleRefusedException($"Cannot find module '{resolved.ModuleRequest.Specifier}' in this automation");
        return resolved.Key.EndsWith(".json", StringComparison.Ordinal)
            ? ModuleFactory.BuildJsonModule(engine, resolved, text)
            : ModuleFactory.BuildSourceTextModule(engine, Engine.PrepareModule(text, resolved.Key, Options));
    }

    private static string Locate(string? from, string specifier)
    {
        if (!specifier.StartsWith("./", StringComparison.Ordinal) && !specifier.StartsWith("../", StringComparison.Ordinal))
        {
            throw new ModuleRefusedException(
                $"Cannot import '{specifier}': automations import only their own files ('./…') and the built-in module 'errand'");
        }

        var path = new List<string>(from is null || !from.Contains('/') ? [] : from[..from.LastIndexOf('/')].Split('/'));
        foreach (var segment in specifier.Split('/').Where(segment => segment is not ("." or "")))
        {
            if (segment != "..")
            {
                path.Add(segment);
            }
            else if (path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
            else
            {
                throw new ModuleRefusedException($"Cannot import '{specifier}': it lies outside this automation's files");
            }
        }

        return string.Join('/', path);
    }
}
