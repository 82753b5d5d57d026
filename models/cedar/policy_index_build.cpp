// SPDX-License-Identifier: Apache-2.0
// How the lists of the index come about and follow changes; decisions are in policy_index.cpp.
#include "models/cedar/policy_index.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace bailiwick::cedar {

namespace {

bool hasType(ScopeConstraint::Form form)
{
    return form == ScopeConstraint::Form::Is || form == ScopeConstraint::Form::IsIn;
}

} // namespace

PolicyIndex::PolicyIndex(PolicySet policies, std::shared_ptr<const Entities> entities)
    : m_policies(std::move(policies))
{
    build();
    setEntities(std::move(entities));
}

// Sorted once, so that each list is written from front to back.
void PolicyIndex::build()
{
    struct Named
    {
        PolicySet::Row row;
        Number policy;
    };
    std::vector<Named> named;
    named.reserve(m_policies.numberCount());
    for (Number policy = 0; policy < m_policies.numberCount(); ++policy) {
        const PolicySet::Row &row = m_policies.row(policy);
        if (row.body == none)
            continue;
        const Rule &rule = useRule(row.body);
        if (row.principal == none && row.resource == none)
            insertUnscoped(rule, {policy, row.body});
        else
            named.push_back({row, policy});
    }
    std::sort(named.begin(), named.end(), [](const Named &a, const Named &b) {
        return std::tie(a.row.principal, a.row.resource, a.policy) <
               std::tie(b.row.principal, b.row.resource, b.policy);
    });
    for (std::size_t first = 0; first < named.size();) {
        const Number principal = named[first].row.principal;
        std::size_t end = first;
        while (end < named.size() && named[end].row.principal == principal)
            ++end;
        List &list = listOf(principal);
        list.resources.reserve(end - first);
        list.candidates.reserve(end - first);
        for (; first < end; ++first) {
            list.resources.push_back(named[first].row.resource);
            list.candidates.push_back({named[first].policy, named[first].row.body});
        }
    }
}

const PolicyIndex::Rule &PolicyIndex::useRule(Number body)
{
    if (body >= m_rules.size())
        m_rules.resize(std::max<std::size_t>(m_policies.bodyCount(), body + std::size_t{1}));
    Rule &rule = m_rules[body];
    if (rule.policies++ > 0)
        return rule;
    const Policy &policy = m_policies.body(body);
    rule.policy = &policy;
    rule.principalEqual = policy.principal.form == ScopeConstraint::Form::Equal;
    rule.resourceEqual = policy.resource.form == ScopeConstraint::Form::Equal;
    rule.actionEqual = policy.action.form == ActionConstraint::Form::Equal;
    rule.principalHasType = hasType(policy.principal.form);
    rule.resourceHasType = hasType(policy.resource.form);
    rule.anyAction = policy.action.form == ActionConstraint::Form::Any;
    for (const EntityUid &action : policy.action.entities) {
        rule.actions.push_back(m_actions.add(action));
        setKey(m_actionKeys, action, rule.actions.back());
    }
    return rule;
}

void PolicyIndex::dropRule(Number body)
{
    Rule &rule = m_rules[body];
    if (--rule.policies > 0)
        return;
    for (const Number action : rule.actions) {
        const EntityUid uid = m_actions.uid(action);
        m_actions.release(action);
        setKey(m_actionKeys, uid, m_actions.find(uid));
    }
    rule = {};
}

PolicyIndex::List &PolicyIndex::listOf(Number principal)
{
    if (principal == none)
        return m_anyPrincipal;
    if (principal >= m_lists.size())
        m_lists.resize(m_policies.scopeEntities().size());
    return m_lists[principal];
}

void PolicyIndex::insertUnscoped(const Rule &rule, Candidate candidate)
{
    if (rule.anyAction) {
        m_anyAction.push_back(candidate);
        return;
    }
    for (const Number action : rule.actions) {
        if (action >= m_byAction.size())
            m_byAction.resize(m_actions.size());
        m_byAction[action].push_back(candidate);
    }
}

void PolicyIndex::eraseUnscoped(const Rule &rule, Number policy)
{
    const auto is = [policy](const Candidate &each) { return each.policy == policy; };
    if (rule.anyAction)
        std::erase_if(m_anyAction, is);
    for (const Number action : rule.actions)
        std::erase_if(m_byAction[action], is);
}

void PolicyIndex::insert(Number policy)
{
    const PolicySet::Row &row = m_policies.row(policy);
    const Rule &rule = useRule(row.body);
    for (const Number entity : {row.principal, row.resource}) {
        if (entity != none)
            setKey(m_scopeKeys, m_policies.scopeEntities().uid(entity), entity);
    }
    if (row.principal == none && row.resource == none) {
        insertUnscoped(rule, {policy, row.body});
        return;
    }
    List &list = listOf(row.principal);
    const auto at = std::upper_bound(list.resources.begin(), list.resources.end(), row.resource) -
                    list.resources.begin();
    list.resources.insert(list.resources.begin() + at, row.resource);
    list.candidates.insert(list.candidates.begin() + at, {policy, row.body});
}

void PolicyIndex::erase(Number policy)
{
    const PolicySet::Row &row = m_policies.row(policy);
    if (row.principal == none && row.resource == none) {
        eraseUnscoped(m_rules[row.body], policy);
    } else {
        List &list = listOf(row.principal);
        const auto range =
            std::equal_range(list.resources.begin(), list.resources.end(), row.resource);
        auto at = range.first - list.resources.begin();
        while (list.candidates[static_cast<std::size_t>(at)].policy != policy)
            ++at;
        list.resources.erase(list.resources.begin() + at);
        list.candidates.erase(list.candidates.begin() + at);
    }
    dropRule(row.body);
}

tl::expected<void, PolicySetError> PolicyIndex::add(std::string_view id, Policy policy)
{
    const bool isTemplate = policy.isTemplate();
    auto added = m_policies.add(std::string(id), std::move(policy));
    if (added && !isTemplate)
        insert(m_policies.numberOf(id));
    return added;
}

tl::expected<void, PolicySetError>
PolicyIndex::link(std::string_view templateId, std::string_view id, const SlotValues &slotValues)
{
    auto linked = m_policies.link(templateId, id, slotValues);
    if (linked)
        insert(m_policies.numberOf(id));
    return linked;
}

tl::expected<void, PolicySetError> PolicyIndex::remove(std::string_view id)
{
    const Number number = m_policies.numberOf(id);
    if (number == none)
        return m_policies.remove(id); // a template, or nothing: not in the lists
    erase(number);
    const PolicySet::Row row = m_policies.row(number);
    const UidTable &entities = m_policies.scopeEntities();
    const EntityUid principal = row.principal == none ? EntityUid() : entities.uid(row.principal);
    const EntityUid resource = row.resource == none ? EntityUid() : entities.uid(row.resource);
    auto removed = m_policies.remove(id);
    for (const EntityUid &uid : {principal, resource})
        setKey(m_scopeKeys, uid, entities.find(uid));
    return removed;
}

void PolicyIndex::setEntities(std::shared_ptr<const Entities> entities)
{
    m_entities = entities ? std::move(entities) : std::make_shared<const Entities>();
    m_scopeKeys.assign(m_entities->names().size(), none);
    m_actionKeys = m_scopeKeys;
    const UidTable &scopes = m_policies.scopeEntities();
    for (Number i = 0; i < scopes.size(); ++i)
        setKey(m_scopeKeys, scopes.uid(i), i);
    for (Number i = 0; i < m_actions.size(); ++i)
        setKey(m_actionKeys, m_actions.uid(i), i);
}

void PolicyIndex::setKey(std::vector<Number> &keys, const EntityUid &uid, Number key) const
{
    if (const Number at = uid.isNull() || !m_entities ? none : m_entities->names().find(uid);
        at != none)
        keys[at] = key;
}

} // namespace bailiwick::cedar
