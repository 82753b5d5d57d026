// SPDX-License-Identifier: Apache-2.0
#include "models/rolemodel/import_form.h"

#include "models/access/cedar_meaning.h"
#include "models/wire/import_reader.h"
#include "models/wire/parse_json.h"

namespace bailiwick::rolemodel {

namespace {

// The header, then the lines.
std::string joined(const std::vector<std::string> &lines)
{
    std::string text(wire::importHeader);
    for (std::size_t i = 1; i < lines.size(); ++i)
        text += "\n" + lines[i];
    return text + "\n";
}

} // namespace

wire::Json importJson(const ModelAction &action, std::string_view externalId)
{
    wire::Json json = {{"type", "action"},
                       {"externalId", externalId},
                       {"name", action.name},
                       {"description", action.description}};
    if (action.meta)
        json["meta"] = true;
    return json;
}

wire::Json importJson(const fleet::Role &role, std::string_view organization)
{
    wire::Json json = {{"type", "role"},
                       {"externalId", role.externalId},
                       {"organization", organization},
                       {"name", role.name}};
    json["actions"] = role.actions;
    if (!role.condition.empty())
        json["condition"] = role.condition;
    if (role.ownership)
        json["ownership"] = true;
    return json;
}

wire::Json importJson(const ModelGuardrail &guardrail, std::string_view organization)
{
    const std::string text = "forbid (\n    principal in " +
                             std::string(fleet::organizationKindCedarType) + "::\"" +
                             std::string(name(guardrail.members)) + "\",\n    action in " +
                             access::cedarActions(guardrail.never) + ",\n    resource\n);";
    return {{"type", "policy"},
            {"externalId", guardrail.externalId},
            {"organization", organization},
            {"name", guardrail.name},
            {"text", text}};
}

std::string importTextOf(const ModelText &model, std::string_view organization)
{
    std::vector<std::string> lines(model.lines);
    for (const ModelAction &action : model.actions)
        lines[action.line - 1] = wire::toText(importJson(action, action.name));
    for (const ModelRole &role : model.roles)
        lines[role.line - 1] = wire::toText(importJson(role.role, organization));
    for (const SampleRecord &record : model.records) {
        if (record.step.empty())
            lines[record.line - 1] = wire::toText(record.json);
    }
    return joined(lines);
}

std::string stepTextOf(const ModelText &model, std::string_view step)
{
    std::vector<std::string> lines(model.lines);
    for (const SampleRecord &record : model.records) {
        if (record.step == step)
            lines[record.line - 1] = wire::toText(record.json);
    }
    return joined(lines);
}

std::string manufacturerOf(const ModelText &model)
{
    for (const SampleRecord &record : model.records) {
        if (record.step.empty() && record.json.value("type", wire::Json()) == "organization" &&
            record.json.value("kind", wire::Json()) == "manufacturer") {
            const wire::Json name = record.json.value("externalId", wire::Json());
            return name.is_string() ? name.get<std::string>() : std::string();
        }
    }
    return {};
}

} // namespace bailiwick::rolemodel
