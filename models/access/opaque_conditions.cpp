// SPDX-License-Identifier: Apache-2.0
#include "models/access/opaque_conditions.h"

#include "models/access/principal_store.h"
#include "models/cedar/mentions.h"
#include "models/cedar/parser.h"
#include "models/cedar/partial.h"

#include <algorithm>

namespace bailiwick::access {

namespace {

void join(std::string &text, std::string_view with, const std::string &part)
{
    if (!text.empty())
        text += with;
    text += part;
}

std::string listed(const std::vector<std::string> &items)
{
    std::string text;
    for (const std::string &item : items)
        join(text, ", ", item);
    return "[" + text + "]";
}

std::string bothHold(const std::string &a, const std::string &b)
{
    return "((" + a + ") && (" + b + "))";
}

} // namespace

OpaqueConditions::OpaqueConditions(const Snapshot &snapshot, Visible visible)
    : m_snapshot(snapshot)
    , m_visible(std::move(visible))
{
}

std::string OpaqueConditions::seen(const std::string &condition) const
{
    return condition.empty() || isPlain(condition)
               ? condition
               : within(m_visible.nodes, m_snapshot.conditions().truth(condition));
}

bool OpaqueConditions::isPlain(const std::string &condition) const
{
    if (condition.empty())
        return true;
    const auto text = compiledCondition(condition, ConditionScope::Anything);
    if (!text || !text->columnsOnly || text->readsOwners)
        return false;
    const Hidden &hidden = m_visible.hidden;
    for (const std::string &attribute : text->attributes) {
        if (hidden.values.contains(attribute) ||
            (hidden.members.contains(attribute) &&
             !asksOnlyForPrincipal(text->expression, attribute)))
            return false;
    }
    const auto entities = cedar::mentionsOf(text->expression).entities;
    return std::ranges::all_of(entities,
                               [&](const cedar::EntityUid &named) { return seesPrincipal(named); });
}

bool OpaqueConditions::seesPrincipal(const cedar::EntityUid &named) const
{
    if (named.type() == fleet::organizationKindCedarType)
        return true; // that there are such is no secret; who is of which, each knows of theirs
    const auto id = fleet::Id::fromString(named.id());
    if (!id)
        return false;
    if (named.type() == "Organization")
        return *id == m_visible.organization;
    return std::ranges::any_of(m_visible.principals, [&](const fleet::PrincipalRef &principal) {
        return principal.id == *id && fleet::cedarType(principal.kind) == named.type();
    });
}

std::string OpaqueConditions::uid(Position position) const
{
    const fleet::Resource &resource = m_snapshot.tree().resource(position);
    return cedar::EntityUid(std::string(fleet::cedarType(resource.kind)), resource.id.toString())
        .text();
}

std::string OpaqueConditions::nodes(const IntervalSet &where) const
{
    const Tree &tree = m_snapshot.tree();
    const IntervalSet here = where.intersected(m_visible.nodes);
    std::vector<std::string> trees;
    std::vector<std::string> single;
    Position coveredUntil = 0;
    here.forEach([&](Position position) {
        if (position < coveredUntil)
            return;
        const IntervalSet below = IntervalSet(tree.subtree(position)).intersected(m_visible.nodes);
        if (!here.containsAll(below))
            return single.push_back(uid(position));
        trees.push_back(uid(position));
        coveredUntil = tree.subtree(position).high;
    });
    std::string text;
    if (!trees.empty())
        text = "resource in " + listed(trees);
    if (!single.empty())
        join(text, " || ", listed(single) + ".contains(resource)");
    return text.empty() ? "false" : text;
}

std::string OpaqueConditions::within(const IntervalSet &where, const Truth &truth) const
{
    if (truth.isEverywhere())
        return nodes(where);
    const Part sure{where, {truth.sure}};
    std::string text = nodes(unionOf(std::span(&sure, 1)));
    if (text == "false")
        text.clear();
    if (truth.open) {
        for (const auto &[open, positions] : truth.open->remaining()) {
            const std::string there =
                nodes(IntervalSet::fromPositions(positions).intersected(where));
            const std::string remains = there == "false" ? there : forVisiblePrincipals(open);
            if (remains != "false")
                join(text, " || ", bothHold(there, remains));
        }
    }
    return text.empty() ? "false" : text;
}

std::string OpaqueConditions::forVisiblePrincipals(const std::string &text) const
{
    const cedar::Expr expression = cedar::parseExpression(text).value();
    std::map<std::string, std::vector<std::string>> principals; // what remains → for whom
    for (const fleet::PrincipalRef &visible : m_visible.principals) {
        const auto number = m_snapshot.number(visible);
        if (!number)
            continue;
        const PrincipalStore store(m_snapshot.tables(), *number);
        cedar::PartialRequest request;
        request.principal = cedar::PartialEntity::known(store.principal());
        request.contextComplete = false;
        const auto residual =
            cedar::partiallyEvaluateCondition(expression, request, cedar::PartialEntities(store));
        if (residual && !residual->isError() && !residual->isFalse())
            principals[residual->isTrue() ? "true" : textWithoutResources(residual->expr)]
                .push_back(store.principal().text());
    }
    std::string result;
    for (const auto &[remains, who] : principals) {
        if (who.size() == m_visible.principals.size())
            return remains;
        join(result, " || ", "(" + listed(who) + ".contains(principal) && (" + remains + "))");
    }
    return result.empty() ? "false" : result;
}

} // namespace bailiwick::access
