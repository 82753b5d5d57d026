// SPDX-License-Identifier: Apache-2.0
#include "forms.h"

#include "models/cedar/json_policies.h"
#include "models/cedar/parser.h"
#include "models/cedar/printer.h"
#include "models/cedar/schema_json.h"
#include "models/cedar/schema_text.h"

namespace bailiwick::oracle {

namespace {

using namespace cedar;
using nlohmann::json;

// A resolved schema in words, for comparing.
std::string described(const Schema &schema)
{
    std::string out;
    for (const auto &[name, info] : schema.entityTypes()) {
        out += "entity " + name + " in";
        for (const std::string &ancestor : info.ancestors)
            out += ' ' + ancestor;
        out += ' ' + Type::record(info.attributes).text();
        out += info.tags ? " tags " + info.tags->text() : "";
        for (const std::string &id : info.enumIds.value_or(std::vector<std::string>()))
            out += ' ' + literal(id);
        out += '\n';
    }
    for (const auto &[uid, info] : schema.actions()) {
        out += "action " + uid.text() + " in";
        for (const EntityUid &ancestor : info.ancestors)
            out += ' ' + ancestor.text();
        out += " for";
        for (const std::string &principal : info.principals)
            out += ' ' + principal;
        out += " on";
        for (const std::string &resource : info.resources)
            out += ' ' + resource;
        out += ' ' + Type::record(info.context).text() + '\n';
    }
    return out;
}

// Literals of a pattern can stand together or apart.
json normalPattern(const json &pattern)
{
    json out = json::array();
    for (const json &element : pattern) {
        const bool together = element.is_object() && element.contains("Literal") && !out.empty() &&
                              out.back().is_object();
        if (together)
            out.back()["Literal"] =
                out.back()["Literal"].get<std::string>() + element["Literal"].get<std::string>();
        else
            out.push_back(element);
    }
    return out;
}

// `x has a.b` as the conjunction that it stands for.
json normalHas(const json &has)
{
    json x = has["left"];
    json out;
    for (const json &name : has["attr"]) {
        const json test = {{"has", {{"left", x}, {"attr", name}}}};
        out = out.is_null() ? test : json{{"&&", {{"left", out}, {"right", test}}}};
        x = json{{".", {{"left", x}, {"attr", name}}}};
    }
    return out;
}

// The same with what can be said in two ways said in one. These are all: `action in [a]` and
// `action in a`, `has` with a path, the pieces of a pattern, an action that applies to nothing.
json normal(const json &value)
{
    json out = value;
    if (!value.is_structured())
        return out;
    for (auto element = out.begin(); element != out.end(); ++element)
        *element = normal(*element);
    if (!value.is_object())
        return out;
    const auto action = out.find("action");
    if (action != out.end() && action->value("entities", json()).size() == 1) {
        (*action)["entity"] = (*action)["entities"][0];
        action->erase("entities");
    }
    if (const auto has = out.find("has");
        has != out.end() && has->is_object() && has->value("attr", json()).is_array())
        return normalHas(*has);
    const auto pattern = out.find("pattern");
    if (pattern != out.end() && pattern->is_array())
        *pattern = normalPattern(*pattern);
    static const json nothing = {{"principalTypes", json::array()},
                                 {"resourceTypes", json::array()}};
    if (const auto applies = out.find("appliesTo"); applies != out.end() && *applies == nothing)
        out.erase(applies);
    return out;
}

class Check
{
public:
    Check(const Case &of, Reference &reference)
        : m_case(of)
        , m_reference(reference)
    {
    }
    std::optional<Mismatch> schema();
    std::optional<Mismatch> policy(const PolicyCase &of);

private:
    // What the reference makes of the arguments; the JSON it answers with, or its refusal.
    std::vector<json> converted(const char *function, const std::vector<json> &arguments);
    static std::optional<Mismatch> unequal(const char *kind, const json &wanted, const json &got,
                                           const std::string &from);

    const Case &m_case;
    Reference &m_reference;
};

std::vector<json> Check::converted(const char *function, const std::vector<json> &arguments)
{
    Calls calls;
    for (const json &argument : arguments)
        calls.add(function, argument);
    std::vector<json> out;
    for (const std::string &answer : m_reference.ask(calls)) {
        const json whole = json::parse(answer);
        out.push_back(whole.contains("json") ? whole["json"] : whole);
    }
    out.resize(arguments.size()); // no answer is null, which equals nothing that is wanted
    return out;
}

std::optional<Mismatch> Check::unequal(const char *kind, const json &wanted, const json &got,
                                       const std::string &from)
{
    if (normal(wanted) == normal(got) && !wanted.is_null())
        return std::nullopt;
    return Mismatch{kind,
                    "wanted " + wanted.dump() + "\ngot    " + got.dump() + "\nfor    " + from};
}

std::optional<Mismatch> Check::schema()
{
    const std::string text = m_case.schema.text();
    const auto fragment = parseSchemaFragment(text);
    const auto schema = schemaFromText(text);
    if (!fragment || !schema)
        return std::nullopt;
    const auto printed = printSchema(*fragment);
    if (!printed)
        return Mismatch{"schema not printed", printed.error().text()};
    const json ours = schemaFragmentToJson(*fragment);
    const auto answers = converted("schemaToJson", {text, *printed, ours});
    if (auto found = unequal("printed schema", answers[0], answers[1], *printed))
        return found;
    if (auto found = unequal("schema as JSON", answers[0], answers[2], ours.dump()))
        return found;
    const auto read = schemaFromJsonText(answers[0].dump());
    if (!read)
        return Mismatch{"schema from JSON", read.error().front().text() + answers[0].dump()};
    if (described(*read) != described(*schema))
        return Mismatch{"schema from JSON", described(*read) + "\nwanted " + described(*schema)};
    return std::nullopt;
}

std::optional<Mismatch> Check::policy(const PolicyCase &of)
{
    const auto policy = parsePolicy(of.text());
    if (!policy)
        return std::nullopt;
    const char *function = of.isTemplate() ? "templateToJson" : "policyToJson";
    const std::string printed = print(*policy);
    const json ours = policyToJson(*policy);
    const auto answers = converted(function, {of.text(), printed, ours});
    if (auto found = unequal("printed policy", answers[0], answers[1], printed))
        return found;
    if (auto found = unequal("policy as JSON", answers[0], answers[2], ours.dump()))
        return found;
    const auto read = policyFromJson(answers[0]);
    if (!read)
        return Mismatch{"policy from JSON", read.error().message + answers[0].dump()};
    const std::string again = print(*read);
    return unequal("policy from JSON", answers[0], converted(function, {again})[0], again);
}

} // namespace

std::optional<Mismatch> formDifference(const Case &of, Reference &reference)
{
    Check check(of, reference);
    if (auto found = check.schema())
        return found;
    for (const PolicyCase &policy : of.policies) {
        if (auto found = check.policy(policy))
            return found;
    }
    return std::nullopt;
}

} // namespace bailiwick::oracle
