// SPDX-License-Identifier: Apache-2.0
#include "tests/oracle/conformance_case.h"

#include "models/cedar/authorizer.h"
#include "models/cedar/conformance.h"
#include "models/cedar/json_entities.h"
#include "models/cedar/json_policies.h"
#include "models/cedar/schema_json.h"
#include "models/cedar/schema_text.h"
#include "models/cedar/validator.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>

namespace bailiwick::tests {

using namespace cedar;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

std::optional<std::string> contents(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream out;
    if (!file || fs::is_directory(path))
        return std::nullopt;
    out << file.rdbuf();
    return out.str();
}

// A member of a case, or null where there is none.
const json &member(const json &object, const char *key)
{
    static const json none;
    const auto found = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && found != object.end() ? *found : none;
}

std::string text(const json &object, const char *key, std::string otherwise = {})
{
    const json &found = member(object, key);
    return found.is_string() ? found.get<std::string>() : std::move(otherwise);
}

using Ids = std::set<std::string>;

std::optional<Ids> ids(const json &list)
{
    Ids out;
    if (!list.is_array())
        return std::nullopt;
    for (const json &id : list) {
        if (!id.is_string())
            return std::nullopt;
        out.insert(id.get<std::string>());
    }
    return out;
}

std::string joined(const Ids &list)
{
    std::string out = "[";
    for (const std::string &id : list)
        out += (out.size() > 1 ? ", " : "") + id;
    return out + ']';
}

std::string described(const JsonError &error)
{
    return error.pointer + ": " + error.message;
}

// One case while it runs.
class CaseRun
{
public:
    explicit CaseRun(fs::path root)
        : m_root(std::move(root))
    {
    }

    CaseResult run(const fs::path &file)
    {
        const auto source = contents(file);
        const json test = source ? json::parse(*source, nullptr, false) : json();
        if (!test.is_object())
            wrong("the case is no JSON object");
        else if (readPolicies(test) && readSchema(test) && readEntities(test))
            compare(test);
        return std::move(m_result);
    }

private:
    bool wrong(std::string line)
    {
        m_result.mismatches.push_back(std::move(line));
        return false;
    }

    // The file that a member of the case names.
    std::optional<std::string> read(const json &test, const char *key)
    {
        const std::string name = text(test, key);
        auto found = name.empty() ? std::nullopt : contents(m_root / name);
        if (!found)
            wrong(std::string(key) + ": cannot read \"" + name + '"');
        return found;
    }

    bool readPolicies(const json &test)
    {
        auto source = read(test, "policies");
        if (!source)
            return false;
        m_source = std::move(*source);
        auto set = PolicySet::parse(m_source);
        if (!set)
            return wrong("policies: " + set.error().message());
        m_policies = std::move(*set);
        auto again = policySetFromJson(policySetToJson(m_policies));
        if (!again)
            return wrong("policies written to JSON: " + described(again.error()));
        m_policiesFromJson = std::move(*again);
        return true;
    }

    bool readSchema(const json &test)
    {
        const auto source = read(test, "schema");
        if (!source)
            return false;
        auto schema = text(test, "schema").ends_with(".json") ? schemaFromJsonText(*source)
                                                              : schemaFromText(*source);
        if (!schema)
            return wrong("schema: " +
                         (schema.error().empty() ? "refused" : schema.error().front().text()));
        m_schema = std::move(*schema);
        return true;
    }

    bool readEntities(const json &test)
    {
        const auto source = read(test, "entities");
        if (!source)
            return false;
        auto list = entitiesFromText(*source, m_schema);
        if (!list)
            return wrong("entities" + described(list.error()));
        auto entities = Entities::make(std::move(*list));
        if (!entities)
            return wrong("entities: " + entities.error().message);
        m_entities = std::move(*entities);
        if (const auto valid = validateEntities(m_entities, m_schema); !valid)
            return wrong("entities, validated: " + valid.error().text());
        return true;
    }

    void compare(const json &test)
    {
        const json &should = member(test, "shouldValidate");
        const ValidationResult validation = validate(m_policies, m_schema, m_source);
        if (!should.is_boolean())
            wrong("shouldValidate is missing");
        else if (validation.passed() != should.get<bool>())
            wrong(validation.passed() ? "validation passes"
                                      : "validation fails: " + validation.errors.front().message);
        const json &requests = member(test, "requests");
        if (!requests.is_array())
            wrong("requests are missing");
        for (std::size_t i = 0; requests.is_array() && i < requests.size(); ++i)
            compareRequest(requests[i], text(requests[i], "description", std::to_string(i)));
    }

    void compareRequest(const json &expected, const std::string &label)
    {
        ++m_result.requests;
        const auto principal = uidFromJson(member(expected, "principal"));
        const auto action = uidFromJson(member(expected, "action"));
        const auto resource = uidFromJson(member(expected, "resource"));
        if (!principal || !action || !resource) {
            wrong(label + ": principal, action or resource is no entity");
            return;
        }
        auto context = contextFromJson(member(expected, "context"), *action, m_schema);
        if (!context) {
            wrong(label + ": context" + described(context.error()));
            return;
        }
        const Request request{*principal, *action, *resource, std::move(*context)};
        const json &validated = member(expected, "validateRequest");
        if (!validated.is_boolean() || validated.get<bool>()) {
            if (const auto valid = validateRequest(request, m_schema); !valid)
                wrong(label + ": " + valid.error().text());
        }
        compareResponse(expected, isAuthorized(request, m_policies, m_entities), label);
        compareResponse(expected, isAuthorized(request, m_policiesFromJson, m_entities),
                        label + ", policies by way of JSON");
    }

    void compareResponse(const json &expected, const Response &response, const std::string &label)
    {
        const std::string decision = response.decision == Decision::Allow ? "allow" : "deny";
        if (text(expected, "decision") != decision)
            wrong(label + ": decision " + decision);
        const Ids reasons(response.reasons.begin(), response.reasons.end());
        if (ids(member(expected, "reason")) != reasons)
            wrong(label + ": reasons " + joined(reasons));
        Ids errors;
        std::string messages;
        for (const PolicyError &error : response.errors) {
            errors.insert(error.policyId);
            messages += ' ' + error.error.message;
        }
        if (ids(member(expected, "errors")) != errors)
            wrong(label + ": errors " + joined(errors) + messages);
    }

    fs::path m_root;
    std::string m_source;
    PolicySet m_policies;
    PolicySet m_policiesFromJson;
    Schema m_schema;
    Entities m_entities;
    CaseResult m_result;
};

} // namespace

CaseResult runCase(const fs::path &root, const fs::path &file)
{
    return CaseRun(root).run(file);
}

std::vector<fs::path> caseFiles(const fs::path &root)
{
    std::vector<fs::path> out;
    for (const char *folder : {"tests", "corpus-tests"}) {
        std::error_code none; // a folder that is missing has no cases
        for (const auto &entry : fs::recursive_directory_iterator(root / folder, none)) {
            if (entry.path().extension() == ".json" &&
                entry.path().stem().extension() != ".entities")
                out.push_back(entry.path());
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace bailiwick::tests
