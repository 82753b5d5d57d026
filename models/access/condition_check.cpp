// SPDX-License-Identifier: Apache-2.0
#include "models/access/condition_check.h"

#include "models/cedar/mentions.h"
#include "models/cedar/parser.h"
#include "models/cedar/validator.h"
#include "models/fleet/policy_text.h"

#include <algorithm>

namespace bailiwick::access {

namespace {

std::string placeText(cedar::SourcePosition where)
{
    return "line " + std::to_string(where.line) + ", column " + std::to_string(where.column);
}

// By code, so that the advice fits what conditions of this product look like.
std::string advice(const cedar::ValidationIssue &issue)
{
    if (issue.code == cedar::ValidationCode::OptionalAttribute)
        return "Not every node has it: test it first, as in `resource has model && "
               "resource.model == \"X\"`.";
    if (issue.code == cedar::ValidationCode::UnknownAttribute && issue.hint.empty())
        return "Use an attribute that nodes of the fleet have.";
    return issue.hint;
}

// An attribute that some kinds of node have and others lack is told once, as optional.
bool isSaidAnyway(const cedar::ValidationIssue &issue,
                  const std::vector<cedar::ValidationIssue> &all)
{
    return issue.code == cedar::ValidationCode::UnknownAttribute &&
           std::ranges::any_of(all, [&](const cedar::ValidationIssue &other) {
               return other.code == cedar::ValidationCode::OptionalAttribute &&
                      other.where.line == issue.where.line &&
                      other.where.column == issue.where.column;
           });
}

void addValidation(std::vector<ConditionProblem> &problems, const cedar::ValidationResult &result,
                   std::size_t columnsBefore)
{
    for (const cedar::ValidationIssue &issue : result.errors) {
        if (isSaidAnyway(issue, result.errors))
            continue;
        cedar::SourcePosition where = issue.where;
        if (where.line == 1 && where.column > columnsBefore)
            where.column -= static_cast<std::uint32_t>(columnsBefore);
        const std::string hint = advice(issue);
        problems.push_back({std::string(cedar::validationCodeName(issue.code)), placeText(where),
                            issue.message + (hint.empty() ? "" : " " + hint)});
    }
}

void addMixed(std::vector<ConditionProblem> &problems, const cedar::Mentions &mentions,
              const CedarSchema &schema)
{
    for (const std::string &attribute : mentions.anyAttributes) {
        if (schema.mixed.contains(attribute))
            problems.push_back({"mixed-attribute",
                                {},
                                "The attribute `" + attribute +
                                    "` has values of several types in this fleet. Give it one type "
                                    "everywhere before a condition reads it."});
    }
}

// What may fail even in an expression that has the right types.
bool mayOverflow(const cedar::Expr &expr, cedar::NodeId node)
{
    switch (expr.op(node)) {
    case cedar::Op::Negate:
    case cedar::Op::Add:
    case cedar::Op::Subtract:
    case cedar::Op::Multiply:
        return true;
    case cedar::Op::Call:
        return expr.function(node) == cedar::Function::Offset ||
               expr.function(node) == cedar::Function::DurationSince;
    default:
        return false;
    }
}

void addErring(std::vector<ConditionProblem> &problems, const cedar::Policy &policy)
{
    for (const cedar::Condition &condition : policy.conditions) {
        const cedar::Expr &expr = condition.body;
        std::vector<cedar::NodeId> open{expr.root()};
        while (!open.empty()) {
            const cedar::NodeId node = open.back();
            open.pop_back();
            if (mayOverflow(expr, node) && !expr.constant(node)) {
                problems.push_back(
                    {"forbid-may-err",
                     {},
                     "A forbid may not calculate (+, -, *, offset, durationSince): a result out of "
                     "range is an error, and a forbid that errs does not forbid. Compare with "
                     "constants instead."});
                return;
            }
            const auto operands = expr.operands(node);
            open.insert(open.end(), operands.begin(), operands.end());
        }
    }
}

// The verdict on each different condition, found once.
class Verdicts
{
public:
    explicit Verdicts(const CedarSchema &schema)
        : m_schema(schema)
    {
    }
    const std::vector<ConditionProblem> &of(const std::string &condition)
    {
        const auto it = m_known.find(condition);
        if (it != m_known.end())
            return it->second;
        return m_known.emplace(condition, validateCondition(condition, m_schema)).first->second;
    }

private:
    const CedarSchema &m_schema;
    std::map<std::string, std::vector<ConditionProblem>> m_known;
};

template<typename T, typename F>
void forEachToCheck(const fleet::State &before, const fleet::State &after, bool all, F &&check)
{
    if (all) {
        for (const T &row : after.table<T>())
            check(row);
        return;
    }
    fleet::Table<T>::forEachChange(before.table<T>(), after.table<T>(),
                                   [&](const T *, const T *row) {
                                       if (row)
                                           check(*row);
                                   });
}

} // namespace

std::vector<ConditionProblem> validateCondition(const std::string &condition,
                                                const CedarSchema &schema)
{
    if (condition.empty())
        return {};
    const auto expression = cedar::parseExpression(condition);
    if (!expression)
        return {{"condition-syntax", {}, expression.error().message()}};
    // Without a catalogue no role has an action, and the condition meets no request.
    if (schema.schema.actions().empty())
        return {};
    std::vector<ConditionProblem> problems;
    addMixed(problems, cedar::mentionsOf(*expression), schema);
    // All actions have the same types of principals, nodes and context: one stands for all.
    const std::string head =
        "permit (principal, action == " + schema.schema.actions().begin()->first.text() +
        ", resource) when { ";
    const std::string text = head + condition + " };";
    const auto policy = cedar::parsePolicy(text);
    if (!policy)
        return {{"condition-syntax", {}, "This is not one expression. Remove what follows it."}};
    addValidation(problems, cedar::validate(*policy, schema.schema, text), head.size());
    return problems;
}

std::vector<ConditionProblem> validatePolicy(const cedar::Policy &policy, const CedarSchema &schema,
                                             std::string_view source)
{
    std::vector<ConditionProblem> problems;
    addMixed(problems, cedar::mentionsOf(policy), schema);
    addValidation(problems, cedar::validate(policy, schema.schema, source), 0);
    if (policy.effect == cedar::Effect::Forbid)
        addErring(problems, policy);
    return problems;
}

std::vector<fleet::ErrorDetail> brokenConditions(const fleet::State &before,
                                                 const CedarSchema &schemaBefore,
                                                 const fleet::State &after,
                                                 const CedarSchema &schemaAfter, std::size_t limit)
{
    std::vector<fleet::ErrorDetail> broken;
    Verdicts verdicts(schemaAfter);
    const auto check = [&](const std::string &where, const std::string &condition) {
        for (const ConditionProblem &problem : verdicts.of(condition)) {
            if (broken.size() < limit)
                broken.push_back({where, "condition \"" + condition + "\": " + problem.text()});
        }
    };
    const bool all =
        schemaBefore.schema != schemaAfter.schema || schemaBefore.mixed != schemaAfter.mixed;
    forEachToCheck<fleet::Role>(before, after, all, [&](const fleet::Role &role) {
        check("role " + role.id.toString(), role.condition);
    });
    forEachToCheck<fleet::Delegation>(before, after, all, [&](const fleet::Delegation &row) {
        for (const fleet::CeilingRule &rule : row.ceiling)
            check("delegation " + row.id.toString(), rule.condition);
    });
    forEachToCheck<fleet::Policy>(before, after, all, [&](const fleet::Policy &row) {
        const auto policy = fleet::parsedPolicy(row.text);
        if (!policy)
            return; // the fleet's rules say so
        for (const ConditionProblem &problem : validatePolicy(*policy, schemaAfter, row.text)) {
            if (broken.size() < limit)
                broken.push_back({"policy " + row.id.toString(), problem.text()});
        }
    });
    return broken;
}

bool hasConditions(const fleet::State &state)
{
    return !state.policies().empty() ||
           std::ranges::any_of(state.roles(),
                               [](const fleet::Role &role) { return !role.condition.empty(); }) ||
           std::ranges::any_of(state.delegations(), [](const fleet::Delegation &delegation) {
               return std::ranges::any_of(delegation.ceiling, [](const fleet::CeilingRule &rule) {
                   return !rule.condition.empty();
               });
           });
}

} // namespace bailiwick::access
