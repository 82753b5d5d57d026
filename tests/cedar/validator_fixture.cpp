// SPDX-License-Identifier: Apache-2.0
#include "validator_fixture.h"

#include "models/cedar/schema_text.h"

namespace bailiwick::tests {

using namespace cedar;

namespace {

constexpr std::string_view schemaText = R"(
entity Color enum ["red", "blue"];
entity Group in [Group];
entity User in [Group] {
    name: String, age: Long, set: Set<String>, color: Color, a: Action,
    opt?: String, rec?: {a: Long, b?: Long}, friend?: User,
} tags String;
entity Doc { owner: User, ip: ipaddr, d: datetime, du: duration, dec: decimal };
namespace N { entity E; action x appliesTo {principal: [E], resource: [E]}; action y; }
action parent;
action view in [parent] appliesTo {
    principal: [User], resource: [Doc],
    context: {m?: Bool, r: {q: Long}, u?: User},
};
action edit in [parent] appliesTo {principal: [User, Group], resource: [Doc]};
action color appliesTo {principal: [Color], resource: [Doc]};
action none;
)";

} // namespace

const Schema &validatorSchema()
{
    static const Schema parsed = *schemaFromText(schemaText);
    return parsed;
}

std::string inView(const std::string &condition)
{
    return "permit (principal, action == Action::\"view\", resource)\nwhen { " + condition + " };";
}

ValidationResult validated(const std::string &text)
{
    const auto policies = PolicySet::parse(text);
    if (!policies) {
        ValidationResult unreadable;
        unreadable.errors.emplace_back().message = policies.error().message();
        return unreadable;
    }
    return validate(*policies, validatorSchema(), text);
}

std::string joined(const std::vector<ValidationIssue> &issues)
{
    std::string out;
    for (const ValidationIssue &issue : issues)
        out += (out.empty() ? "" : "\n") + std::string(validationCodeName(issue.code)) + " " +
               std::to_string(issue.where.line) + ":" + std::to_string(issue.where.column) + " " +
               issue.message + (issue.hint.empty() ? "" : " " + issue.hint);
    return out;
}

} // namespace bailiwick::tests
