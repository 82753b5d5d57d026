// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/schema_json.h"

#include "models/cedar/schema_json_reader.h"

namespace bailiwick::cedar {

using nlohmann::json;

namespace {

void addAnnotations(json &out, const Annotations &annotations)
{
    for (const auto &[key, value] : annotations)
        out["annotations"][key] = value;
}

json namesToJson(const std::vector<NameReference> &references)
{
    json out = json::array();
    for (const NameReference &reference : references)
        out.push_back(reference.name);
    return out;
}

// Words that are no name of a type where JSON has `type`.
bool hasMeaning(std::string_view name)
{
    return name == "EntityOrCommon" || (isReservedCommonType(name) && name != "Bool");
}

json typeToJson(const TypeExpr &expr)
{
    switch (expr.form) {
    case TypeExpr::Form::Name:
        return {{"type", "EntityOrCommon"}, {"name", expr.name}};
    case TypeExpr::Form::Common:
        if (hasMeaning(expr.name))
            return {{"type", "EntityOrCommon"}, {"name", expr.name}};
        return {{"type", expr.name}};
    case TypeExpr::Form::Entity:
        return {{"type", "Entity"}, {"name", expr.name}};
    case TypeExpr::Form::Bool:
        return {{"type", "Boolean"}};
    case TypeExpr::Form::Long:
        return {{"type", "Long"}};
    case TypeExpr::Form::String:
        return {{"type", "String"}};
    case TypeExpr::Form::Extension:
        return {{"type", "Extension"}, {"name", expr.name}};
    case TypeExpr::Form::Set:
        return {{"type", "Set"},
                {"element", expr.element.empty() ? json() : typeToJson(expr.element.front())}};
    case TypeExpr::Form::Record:
        break;
    }
    json attributes = json::object();
    for (const AttributeExpr &attribute : expr.attributes) {
        json type = typeToJson(attribute.type);
        if (!attribute.required)
            type["required"] = false;
        addAnnotations(type, attribute.annotations);
        attributes[attribute.name] = std::move(type);
    }
    json out = {{"type", "Record"}, {"attributes", std::move(attributes)}};
    if (expr.open)
        out["additionalAttributes"] = true;
    return out;
}

json entityTypeToJson(const EntityTypeDecl &decl)
{
    json out = json::object();
    if (decl.enumIds)
        out["enum"] = *decl.enumIds;
    if (!decl.memberOf.empty())
        out["memberOfTypes"] = namesToJson(decl.memberOf);
    if (!decl.shape.isEmptyRecord())
        out["shape"] = typeToJson(decl.shape);
    if (decl.tags)
        out["tags"] = typeToJson(*decl.tags);
    addAnnotations(out, decl.annotations);
    return out;
}

json actionToJson(const ActionDecl &decl)
{
    json out = json::object();
    for (const ActionReference &parent : decl.memberOf) {
        json reference = {{"id", parent.id}};
        if (parent.type)
            reference["type"] = *parent.type;
        out["memberOf"].push_back(std::move(reference));
    }
    if (decl.appliesTo) {
        json &applies = out["appliesTo"];
        applies["principalTypes"] = namesToJson(decl.appliesTo->principals);
        applies["resourceTypes"] = namesToJson(decl.appliesTo->resources);
        if (!decl.appliesTo->context.isEmptyRecord())
            applies["context"] = typeToJson(decl.appliesTo->context);
    }
    addAnnotations(out, decl.annotations);
    return out;
}

} // namespace

json schemaFragmentToJson(const SchemaFragment &fragment)
{
    json out = json::object();
    for (const auto &[name, content] : fragment.namespaces) {
        json space = {{"entityTypes", json::object()}, {"actions", json::object()}};
        for (const auto &[type, decl] : content.commonTypes) {
            json common = typeToJson(decl.type);
            addAnnotations(common, decl.annotations);
            space["commonTypes"][type] = std::move(common);
        }
        for (const auto &[type, decl] : content.entityTypes)
            space["entityTypes"][type] = entityTypeToJson(decl);
        for (const auto &[id, decl] : content.actions)
            space["actions"][id] = actionToJson(decl);
        addAnnotations(space, content.annotations);
        out[name] = std::move(space);
    }
    return out;
}

tl::expected<SchemaFragment, JsonError> schemaFragmentFromJson(const json &document)
{
    SchemaJsonReader reader;
    SchemaFragment fragment;
    if (!reader.read(document, fragment))
        return tl::make_unexpected(reader.takeError());
    return fragment;
}

tl::expected<SchemaFragment, JsonError> schemaFragmentFromJsonText(std::string_view text)
{
    const auto document = parseJson(text);
    if (!document)
        return tl::make_unexpected(document.error());
    return schemaFragmentFromJson(*document);
}

tl::expected<Schema, SchemaErrors> schemaFromJsonText(std::string_view text)
{
    const auto fragment = schemaFragmentFromJsonText(text);
    if (fragment)
        return resolveSchema(*fragment);
    return tl::make_unexpected(
        SchemaErrors{{0, {}, fragment.error().pointer, fragment.error().message, {}}});
}

} // namespace bailiwick::cedar
