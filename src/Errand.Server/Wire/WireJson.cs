using System.Text.Json.Serialization;
using Errand.Server.Access;
using Errand.Server.Artifacts;
using Errand.Server.Automations;
using Errand.Server.Errors;
using Errand.Server.Health;
using Errand.Server.WebTasks;

namespace Errand.Server.Wire;

/// <summary>How every wire type is written: camel case, absent fields left out, times in UTC. Written through <see cref="WireFormat"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(UtcTimeConverter)])]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(IReadOnlyList<FaultBody>))]
[JsonSerializable(typeof(StartBody))]
[JsonSerializable(typeof(StartAnswer))]
[JsonSerializable(typeof(WebTaskResult))]
[JsonSerializable(typeof(UnfinishedTask))]
[JsonSerializable(typeof(CanceledTask))]
[JsonSerializable(typeof(SucceededTask))]
[JsonSerializable(typeof(FailedTask))]
[JsonSerializable(typeof(WebTaskList))]
[JsonSerializable(typeof(CancelAnswer))]
[JsonSerializable(typeof(EventList))]
[JsonSerializable(typeof(ArtifactList))]
[JsonSerializable(typeof(AutomationList))]
[JsonSerializable(typeof(AutomationBody))]
[JsonSerializable(typeof(VersionList))]
[JsonSerializable(typeof(VersionBody))]
[JsonSerializable(typeof(RollbackBody))]
[JsonSerializable(typeof(NewKeyBody))]
[JsonSerializable(typeof(KeyBody))]
[JsonSerializable(typeof(IssuedKeyBody))]
[JsonSerializable(typeof(KeyList))]
[JsonSerializable(typeof(AuditList))]
[JsonSerializable(typeof(HealthBody))]
internal sealed partial class WireJson : JsonSerializerContext;
