// SPDX-License-Identifier: Apache-2.0
#include "case_runner.h"

#include "models/cedar/authorizer.h"
#include "models/cedar/entities.h"
#include "models/cedar/json_entities.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

namespace bailiwick::tests {

using namespace cedar;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

std::string contents(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

void compare(const json &expected, const Response &response, CaseResult &out)
{
    const std::string label = expected.value("description", "request");
    const std::string decision = response.decision == Decision::Allow ? "allow" : "deny";
    if (expected["decision"] != decision)
        out.mismatches.push_back(label + ": decision " + decision);
    const std::set<std::string> reasons(response.reasons.begin(), response.reasons.end());
    if (expected["reason"].get<std::set<std::string>>() != reasons)
        out.mismatches.push_back(label + ": reasons differ");
    std::set<std::string> errors;
    std::string messages;
    for (const PolicyError &error : response.errors) {
        errors.insert(error.policyId);
        messages += ' ' + error.error.message;
    }
    if (expected["errors"].get<std::set<std::string>>() != errors)
        out.mismatches.push_back(label + ": errors differ:" + messages);
}

void runRequests(const json &requests, const PolicySet &policies, const Entities &entities,
                 CaseResult &out)
{
    for (const json &expected : requests) {
        ++out.requests;
        const auto principal = uidFromJson(expected["principal"]);
        const auto action = uidFromJson(expected["action"]);
        const auto resource = uidFromJson(expected["resource"]);
        const auto context = valueFromJson(expected["context"]);
        if (!principal || !action || !resource || !context) {
            out.mismatches.push_back("unreadable request");
            continue;
        }
        Request request{*principal, *action, *resource, *context};
        compare(expected, isAuthorized(request, policies, entities), out);
    }
}

} // namespace

CaseResult runCase(const fs::path &root, const fs::path &file)
{
    CaseResult out;
    const json test = json::parse(contents(file), nullptr, false);
    const auto text = [&](const char *key) {
        return contents(root / test.value(key, std::string()));
    };
    const auto policies = PolicySet::parse(text("policies"));
    if (!policies) {
        out.mismatches.push_back("policies: " + policies.error().message());
        return out;
    }
    auto list = entitiesFromText(text("entities"));
    if (!list) {
        out.mismatches.push_back("entities: " + list.error().pointer + ' ' + list.error().message);
        return out;
    }
    const auto entities = Entities::make(std::move(*list));
    if (!entities) {
        out.mismatches.push_back("entities: " + entities.error().message);
        return out;
    }
    runRequests(test["requests"], *policies, *entities, out);
    return out;
}

fs::path casesRoot()
{
    if (const char *given = std::getenv("CEDAR_CASES"))
        return given;
    return fs::path(BAILIWICK_SOURCE_DIR) / ".." / "shared" / "data" / "cedar";
}

} // namespace bailiwick::tests
