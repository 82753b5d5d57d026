// SPDX-License-Identifier: Apache-2.0
#include "theirs.h"

namespace bailiwick::oracle {

namespace {

using nlohmann::json;

json policySetJson(const Case &of)
{
    json statics = json::object();
    json templates = json::object();
    for (const PolicyCase &policy : of.policies)
        (policy.isTemplate() ? templates : statics)[policy.id] = policy.text();
    json links = json::array();
    for (const LinkCase &link : of.links) {
        json values = json::object();
        if (link.principal)
            values["?principal"] = uidJson(*link.principal);
        if (link.resource)
            values["?resource"] = uidJson(*link.resource);
        links.push_back({{"templateId", link.templateId}, {"newId", link.id}, {"values", values}});
    }
    return {{"staticPolicies", statics}, {"templates", templates}, {"templateLinks", links}};
}

void addProbe(const Case &of, const ProbeCase &probe, Calls &calls)
{
    switch (probe.kind) {
    case ProbeCase::Kind::Policies:
        calls.add("policySetTextToParts", probe.text);
        return;
    case ProbeCase::Kind::Schema:
        calls.add("checkParseSchema", probe.text);
        return;
    case ProbeCase::Kind::Entities: {
        // As it is: it may be no JSON at all. It holds no line break, which would end ours.
        std::string call = "{\"entities\": " + probe.text;
        if (of.guided)
            call += ", \"schema\": " + json(of.schema.text()).dump();
        calls.addRaw("checkParseEntities", call + '}');
        return;
    }
    }
}

// The errors of an answer in one line.
std::string messages(const json &answer)
{
    std::string out = answer.value("message", std::string());
    for (const char *key : {"errors", "validationErrors"}) {
        for (const json &error : answer.value(key, json::array())) {
            const json &detail = error.contains("error") ? error["error"] : error;
            out += (detail.is_string() ? detail.get<std::string>()
                                       : detail.value("message", std::string())) +
                   ' ';
        }
    }
    return out;
}

Reading reading(const json &answer)
{
    const bool taken = answer.value("type", std::string()) == "success";
    return {taken, taken ? std::string() : messages(answer)};
}

RequestOutcome requestOutcome(const json &answer)
{
    RequestOutcome out;
    out.reading = reading(answer);
    if (!out.reading.taken)
        return out;
    const json &response = answer["response"];
    out.allowed = response["decision"] == "allow";
    out.reasons = response["diagnostics"]["reason"].get<std::set<std::string>>();
    for (const json &error : response["diagnostics"]["errors"]) {
        out.errors.insert(error["policyId"].get<std::string>());
        out.why += error["error"].value("message", std::string()) + ' ';
    }
    return out;
}

} // namespace

Calls callsFor(const Case &of)
{
    Calls calls;
    const json policies = policySetJson(of);
    const json schema = of.schema.text();
    const json entities = of.entitiesJson();
    calls.add("preparseSchema", schema);
    calls.add("preparsePolicySet", policies);
    calls.add(
        "validate",
        {{"validationSettings", {{"mode", "strict"}}}, {"schema", schema}, {"policies", policies}});
    json parsing = {{"entities", entities}};
    if (of.guided)
        parsing["schema"] = schema;
    calls.add("checkParseEntities", parsing);
    for (const RequestCase &request : of.requests) {
        json call = {{"principal", uidJson(request.principal)},
                     {"action", uidJson(request.action)},
                     {"resource", uidJson(request.resource)},
                     {"context", request.context},
                     {"preparsedPolicySetId", "case"},
                     {"validateRequest", of.guided},
                     {"entities", entities}};
        if (of.guided)
            call["preparsedSchemaName"] = "case";
        calls.add("statefulIsAuthorized", call);
    }
    for (const ProbeCase &probe : of.probes)
        addProbe(of, probe, calls);
    return calls;
}

Outcome outcomeOf(const Case &of, const std::vector<std::string> &answers)
{
    Outcome out;
    std::size_t at = 0;
    const auto next = [&] { return json::parse(answers.at(at++)); };
    out.schema = reading(next());
    out.policies = reading(next());
    const json validation = next();
    out.entities = reading(next());
    if (!out.schema.taken)
        out.entities = {};
    if (out.schema.taken && out.policies.taken) {
        if (reading(validation).taken) {
            out.invalid.emplace();
            for (const json &error : validation["validationErrors"])
                out.invalid->insert(error["policyId"].get<std::string>());
        }
        out.invalidWhy = messages(validation);
    }
    for (std::size_t i = 0; i < of.requests.size(); ++i) {
        const json answer = next();
        if (out.policies.taken && out.entities.taken)
            out.requests.push_back(requestOutcome(answer));
    }
    for (std::size_t i = 0; i < of.probes.size(); ++i) {
        const json answer = next();
        if (out.schema.taken)
            out.probes.push_back(reading(answer));
    }
    return out;
}

} // namespace bailiwick::oracle
