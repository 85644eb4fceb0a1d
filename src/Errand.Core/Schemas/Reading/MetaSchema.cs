using System.Text.Json.Nodes;

namespace Errand.Core.Schemas.Reading;

/// <summary>The rules of JSON Schema 2020-12 as a schema, for those that refer to it. One document in place of the standard's eight; it accepts the same schemas.</summary>
internal static class MetaSchema
{
    public const string Uri = "https://json-schema.org/draft/2020-12/schema";

    private const string Text = """
        {
          "$id": "https://json-schema.org/draft/2020-12/schema",
          "$dynamicAnchor": "meta",
          "type": ["object", "boolean"],
          "$defs": {
            "count": { "type": "integer", "minimum": 0 },
            "names": { "type": "array", "items": { "type": "string" }, "uniqueItems": true },
            "schema": { "$dynamicRef": "#meta" },
            "schemas": { "type": "array", "minItems": 1, "items": { "$dynamicRef": "#meta" } },
            "map": { "type": "object", "additionalProperties": { "$dynamicRef": "#meta" } },
            "anchor": { "type": "string", "pattern": "^[A-Za-z_][-A-Za-z0-9._]*$" },
            "kind": { "enum": ["array", "boolean", "integer", "null", "number", "object", "string", "attachment"] },
            "string": { "type": "string" }, "number": { "type": "number" }, "flag": { "type": "boolean" }
          },
          "properties": {
            "$id": { "type": "string", "pattern": "^[^#]*#?$" },
            "$schema": { "$ref": "#/$defs/string" }, "$ref": { "$ref": "#/$defs/string" }, "$dynamicRef": { "$ref": "#/$defs/string" },
            "$anchor": { "$ref": "#/$defs/anchor" }, "$dynamicAnchor": { "$ref": "#/$defs/anchor" },
            "$comment": { "$ref": "#/$defs/string" }, "$defs": { "$ref": "#/$defs/map" },
            "$vocabulary": { "type": "object", "additionalProperties": { "type": "boolean" } },
            "allOf": { "$ref": "#/$defs/schemas" }, "anyOf": { "$ref": "#/$defs/schemas" }, "oneOf": { "$ref": "#/$defs/schemas" },
            "prefixItems": { "$ref": "#/$defs/schemas" },
            "not": { "$ref": "#/$defs/schema" }, "if": { "$ref": "#/$defs/schema" }, "then": { "$ref": "#/$defs/schema" }, "else": { "$ref": "#/$defs/schema" },
            "items": { "$ref": "#/$defs/schema" }, "contains": { "$ref": "#/$defs/schema" },
            "additionalProperties": { "$ref": "#/$defs/schema" }, "propertyNames": { "$ref": "#/$defs/schema" },
            "unevaluatedItems": { "$ref": "#/$defs/schema" }, "unevaluatedProperties": { "$ref": "#/$defs/schema" },
            "properties": { "$ref": "#/$defs/map" }, "definitions": { "$ref": "#/$defs/map" }, "dependentSchemas": { "$ref": "#/$defs/map" },
            "patternProperties": { "$ref": "#/$defs/map" },
            "type": { "anyOf": [ { "$ref": "#/$defs/kind" }, { "type": "array", "items": { "$ref": "#/$defs/kind" }, "minItems": 1, "uniqueItems": true } ] },
            "const": true, "enum": { "type": "array" },
            "multipleOf": { "type": "number", "exclusiveMinimum": 0 },
            "maximum": { "$ref": "#/$defs/number" }, "exclusiveMaximum": { "$ref": "#/$defs/number" },
            "minimum": { "$ref": "#/$defs/number" }, "exclusiveMinimum": { "$ref": "#/$defs/number" },
            "maxLength": { "$ref": "#/$defs/count" }, "minLength": { "$ref": "#/$defs/count" }, "pattern": { "$ref": "#/$defs/string" },
            "maxItems": { "$ref": "#/$defs/count" }, "minItems": { "$ref": "#/$defs/count" }, "uniqueItems": { "$ref": "#/$defs/flag" },
            "maxContains": { "$ref": "#/$defs/count" }, "minContains": { "$ref": "#/$defs/count" },
            "maxProperties": { "$ref": "#/$defs/count" }, "minProperties": { "$ref": "#/$defs/count" }, "required": { "$ref": "#/$defs/names" },
            "dependentRequired": { "type": "object", "additionalProperties": { "$ref": "#/$defs/names" } },
            "title": { "$ref": "#/$defs/string" }, "description": { "$ref": "#/$defs/string" }, "default": true, "examples": { "type": "array" },
            "deprecated": { "$ref": "#/$defs/flag" }, "readOnly": { "$ref": "#/$defs/flag" }, "writeOnly": { "$ref": "#/$defs/flag" },
            "format": { "$ref": "#/$defs/string" },
            "contentEncoding": { "$ref": "#/$defs/string" }, "contentMediaType": { "$ref": "#/$defs/string" }, "contentSchema": { "$ref": "#/$defs/schema" }
          }
        }
        """;

    /// <summary>A fresh copy.</summary>
    public static JsonNode? Parse() => JsonNode.Parse(Text);
}
