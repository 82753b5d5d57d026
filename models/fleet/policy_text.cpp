// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/policy_text.h"

#include "models/cedar/parser.h"
#include "models/cedar/printer.h"

#include <algorithm>

namespace bailiwick::fleet {

namespace {

void addScope(const cedar::ScopeConstraint &scope, std::vector<NamedEntity> &out)
{
    if (!scope.entity.isNull())
        out.push_back({scope.entity, scope.entityAt.bytes});
}

void addLiterals(const cedar::Expr &expr, std::vector<NamedEntity> &out)
{
    std::vector<cedar::NodeId> open{expr.root()};
    while (!open.empty()) {
        const cedar::NodeId node = open.back();
        open.pop_back();
        if (expr.op(node) == cedar::Op::Literal && expr.literal(node).isEntity())
            out.push_back({expr.literal(node).asEntity(), expr.sourceOffset(node)});
        const auto operands = expr.operands(node);
        open.insert(open.end(), operands.begin(), operands.end());
    }
}

// The quoted id of the entity that begins at `at`: its first and past-last byte. Before it stand a
// type, blanks and comments, and a comment may hold quotes of its own.
std::pair<std::size_t, std::size_t> quotedId(const std::string &text, std::size_t at)
{
    while (at < text.size() && text[at] != '"') {
        if (text.compare(at, 2, "//") == 0)
            at = std::min(text.find('\n', at), text.size());
        else
            ++at;
    }
    std::size_t end = at + 1;
    while (end < text.size() && text[end] != '"')
        end += text[end] == '\\' ? 2 : 1;
    return {std::min(at, text.size()), std::min(end + 1, text.size())};
}

} // namespace

Expected<cedar::Policy> parsedPolicy(const std::string &text)
{
    auto policy = cedar::parsePolicy(text);
    if (!policy)
        return failure("policy-syntax", "The policy cannot be read: " + policy.error().message(),
                       {}, "Write one permit or forbid in the Cedar language.");
    if (policy->isTemplate())
        return failure("policy-syntax",
                       "The policy is a template: it has a slot such as ?principal", {},
                       "Name the principal and the resource, or leave them open.");
    return std::move(*policy);
}

std::vector<NamedEntity> entitiesOf(const cedar::Policy &policy)
{
    std::vector<NamedEntity> out;
    addScope(policy.principal, out);
    for (std::size_t i = 0; i < policy.action.entities.size(); ++i)
        out.push_back({policy.action.entities[i], i < policy.action.entitiesAt.size()
                                                      ? policy.action.entitiesAt[i].bytes
                                                      : 0});
    addScope(policy.resource, out);
    for (const cedar::Condition &condition : policy.conditions)
        addLiterals(condition.body, out);
    const auto place = [](const NamedEntity &named) { return named.offset; };
    std::ranges::stable_sort(out, {}, place);
    return out;
}

std::string withIds(const std::string &text, const cedar::Policy &policy,
                    const std::function<std::string(const NamedEntity &)> &idOf)
{
    std::string result;
    std::size_t copied = 0;
    for (const NamedEntity &named : entitiesOf(policy)) {
        const auto [begin, end] = quotedId(text, named.offset);
        if (begin < copied)
            continue; // the same place, reached twice
        const std::string id = idOf(named);
        result.append(text, copied, begin - copied);
        result += id == named.uid.id() ? text.substr(begin, end - begin) : cedar::quoted(id);
        copied = end;
    }
    return result.append(text, copied, std::string::npos);
}

std::vector<std::string> actionsNamedIn(const std::string &text)
{
    std::vector<std::string> names;
    const auto policy = parsedPolicy(text);
    if (!policy)
        return names;
    for (const NamedEntity &named : entitiesOf(*policy)) {
        if (named.uid.type() == "Action")
            names.emplace_back(named.uid.id());
    }
    return names;
}

} // namespace bailiwick::fleet
