// SPDX-License-Identifier: Apache-2.0
#include "case.h"

namespace bailiwick::oracle {

using nlohmann::json;

std::string PolicyCase::text() const
{
    std::string out;
    for (const std::string &annotation : annotations)
        out += annotation + '\n';
    out += std::string(permit ? "permit" : "forbid") + " (" + scope[0] + ", " + scope[1] + ", " +
           scope[2] + ")";
    for (const ConditionCase &condition : conditions)
        out += std::string(condition.unless ? "\nunless { " : "\nwhen { ") + condition.body.text() +
               " }";
    return out + ";";
}

std::string_view probeName(ProbeCase::Kind kind)
{
    switch (kind) {
    case ProbeCase::Kind::Policies:
        return "policies";
    case ProbeCase::Kind::Schema:
        return "schema";
    case ProbeCase::Kind::Entities:
        return "entities";
    }
    return {};
}

json uidJson(const Uid &uid)
{
    return {{"type", uid.type}, {"id", uid.id}};
}

json Case::entitiesJson() const
{
    json out = json::array();
    for (const EntityCase &entity : entities) {
        json parents = json::array();
        for (const Uid &parent : entity.parents)
            parents.push_back(uidJson(parent));
        json item = {
            {"uid", uidJson(entity.uid)}, {"parents", parents}, {"attrs", entity.attributes}};
        if (!entity.tags.empty())
            item["tags"] = entity.tags;
        out.push_back(std::move(item));
    }
    return out;
}

std::string Case::text() const
{
    std::string out = "--- schema\n" + schema.text() + "--- policies\n";
    for (const PolicyCase &policy : policies)
        out += "// " + policy.id + '\n' + policy.text() + '\n';
    for (const LinkCase &link : links) {
        out += "// link " + link.id + " of " + link.templateId;
        if (link.principal)
            out += ", ?principal = " + uidText(*link.principal);
        if (link.resource)
            out += ", ?resource = " + uidText(*link.resource);
        out += '\n';
    }
    out += std::string("--- entities (") + (guided ? "with" : "without") + " the schema)\n" +
           entitiesJson().dump() + '\n';
    for (const RequestCase &request : requests)
        out += "--- request\n" + uidText(request.principal) + ", " + uidText(request.action) +
               ", " + uidText(request.resource) + "\ncontext " + request.context.dump() + '\n';
    for (const ProbeCase &probe : probes)
        out += "--- parsed alone: " + std::string(probeName(probe.kind)) + '\n' + probe.text + '\n';
    return out;
}

} // namespace bailiwick::oracle
