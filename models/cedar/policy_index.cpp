// SPDX-License-Identifier: Apache-2.0
// Decisions; how the lists come about is in policy_index_build.cpp.
#include "models/cedar/policy_index.h"

#include <algorithm>

namespace bailiwick::cedar {

namespace {

// The first element that is not less, without branches that a processor would guess wrong.
std::size_t lowerBound(const std::vector<PolicySet::Number> &sorted, PolicySet::Number wanted)
{
    const PolicySet::Number *base = sorted.data();
    std::size_t length = sorted.size();
    while (length > 1) {
        const std::size_t half = length / 2;
        base = base[half - 1] < wanted ? base + half : base;
        length -= half;
    }
    const auto index = static_cast<std::size_t>(base - sorted.data());
    return index + (length == 1 && *base < wanted ? 1 : 0);
}

} // namespace

RequestEntity PolicyIndex::named(std::string_view type, std::string_view id) const
{
    const EntityRef known = m_entities->find(type, id);
    return known.isNull() ? RequestEntity(EntityUid(std::string(type), std::string(id)))
                          : RequestEntity(known);
}

// With every entity's number in it, so that nothing is looked up twice.
const Request &PolicyIndex::known(const Request &request, Request &space) const
{
    if (!request.principal.ref.isNull() && !request.action.ref.isNull() &&
        !request.resource.ref.isNull())
        return request;
    const auto resolve = [this](const RequestEntity &entity, RequestEntity &out) {
        out.uid = entity.uid;
        out.ref = entity.ref.isNull() ? m_entities->find(entity.uid) : entity.ref;
    };
    resolve(request.principal, space.principal);
    resolve(request.action, space.action);
    resolve(request.resource, space.resource);
    space.context = request.context.borrow();
    return space;
}

void PolicyIndex::findKeys(const RequestEntity &entity, const UidTable &table,
                           const std::vector<Number> &keys, ResponseBuffer::Keys &out) const
{
    out.all.clear();
    if (entity.ref.isNull()) { // not in the store: no ancestors
        out.type = entity.uid.type();
        out.self = table.find(entity.uid);
        if (out.self != none)
            out.all.push_back(out.self);
        return;
    }
    out.type = m_entities->type(entity.ref);
    out.self = keys[entity.ref.number];
    if (out.self != none)
        out.all.push_back(out.self);
    for (const Number ancestor : m_entities->ancestors(entity.ref)) {
        if (keys[ancestor] != none)
            out.all.push_back(keys[ancestor]);
    }
}

void PolicyIndex::decide(const Request &request, ResponseBuffer &buffer) const
{
    buffer.clear();
    const Request &asked = known(request, buffer.m_request);
    const UidTable &scopes = m_policies.scopeEntities();
    if (!asked.resource.ref.isNull()) {
        m_entities->prefetch(asked.resource.ref);
        __builtin_prefetch(&m_scopeKeys[asked.resource.ref.number]);
    }
    findKeys(asked.principal, scopes, m_scopeKeys, buffer.m_principal);
    findKeys(asked.action, m_actions, m_actionKeys, buffer.m_action);
    if (!asked.resource.ref.isNull())
        m_entities->prefetchAttributes(asked.resource.ref);
    findKeys(asked.resource, scopes, m_scopeKeys, buffer.m_resource);

    for (const Number principal : buffer.m_principal.all) {
        if (principal < m_lists.size())
            search(m_lists[principal], principal, asked, buffer);
    }
    search(m_anyPrincipal, none, asked, buffer);
    for (const Candidate &each : m_anyAction)
        consider(each, none, none, asked, buffer);
    for (const Number action : buffer.m_action.all) {
        if (action >= m_byAction.size())
            continue;
        for (const Candidate &each : m_byAction[action])
            consider(each, none, none, asked, buffer);
    }
    buffer.finish();
}

void PolicyIndex::search(const List &list, Number principal, const Request &request,
                         ResponseBuffer &buffer) const
{
    const std::size_t size = list.resources.size();
    if (size == 0)
        return;
    for (const Number resource : buffer.m_resource.all) {
        for (std::size_t at = lowerBound(list.resources, resource);
             at < size && list.resources[at] == resource; ++at)
            consider(list.candidates[at], principal, resource, request, buffer);
    }
    for (std::size_t at = size; at > 0 && list.resources[at - 1] == none; --at)
        consider(list.candidates[at - 1], principal, none, request, buffer);
}

bool PolicyIndex::matches(const Rule &rule, Number principal, Number resource,
                          const ResponseBuffer &buffer) const
{
    if ((rule.principalEqual && principal != buffer.m_principal.self) ||
        (rule.resourceEqual && resource != buffer.m_resource.self) ||
        (rule.principalHasType && rule.policy->principal.entityType != buffer.m_principal.type) ||
        (rule.resourceHasType && rule.policy->resource.entityType != buffer.m_resource.type))
        return false;
    if (rule.anyAction)
        return true;
    if (rule.actionEqual)
        return rule.actions.front() == buffer.m_action.self;
    const auto &asked = buffer.m_action.all;
    return std::any_of(rule.actions.begin(), rule.actions.end(), [&asked](Number action) {
        return std::find(asked.begin(), asked.end(), action) != asked.end();
    });
}

Truth PolicyIndex::truthOf(const Rule &rule, Number body, const Request &request,
                           ResponseBuffer &buffer) const
{
    if (rule.policy->conditions.empty())
        return Truth::True;
    ResponseBuffer::Known &known = buffer.m_known[body % buffer.m_known.size()];
    if (known.body == body)
        return known.truth;
    Truth truth = Truth::True;
    for (const Condition &condition : rule.policy->conditions) {
        const Truth holding = holds(condition.body, request, *m_entities);
        if (holding == Truth::Error)
            truth = Truth::Error;
        else if ((holding == Truth::True) == condition.unless)
            truth = Truth::False;
        if (truth != Truth::True)
            break;
    }
    known = {body, truth};
    return truth;
}

void PolicyIndex::consider(Candidate candidate, Number principal, Number resource,
                           const Request &request, ResponseBuffer &buffer) const
{
    const Rule &rule = m_rules[candidate.body];
    if (!matches(rule, principal, resource, buffer))
        return;
    const Truth truth = truthOf(rule, candidate.body, request, buffer);
    if (truth == Truth::False)
        return;
    const std::string_view id = m_policies.idOf(candidate.policy);
    if (truth == Truth::Error)
        buffer.m_errors.push_back(id);
    else if (rule.policy->effect == Effect::Permit)
        buffer.m_permits.push_back(id);
    else
        buffer.m_forbids.push_back(id);
}

Response PolicyIndex::decide(const Request &request) const
{
    ResponseBuffer buffer;
    decide(request, buffer);
    Response out;
    out.decision = buffer.decision();
    out.reasons.assign(buffer.reasons().begin(), buffer.reasons().end());
    for (const std::string_view id : buffer.errors()) {
        const auto result = satisfied(*m_policies.find(id), request, *m_entities);
        if (!result)
            out.errors.push_back({std::string(id), result.error()});
    }
    return out;
}

void ResponseBuffer::clear()
{
    m_permits.clear();
    m_forbids.clear();
    m_errors.clear();
    m_known.fill({});
}

// A policy that names several actions may have been found under more than one of them.
void ResponseBuffer::finish()
{
    for (auto *ids : {&m_permits, &m_forbids, &m_errors}) {
        if (ids->size() > 1) {
            std::sort(ids->begin(), ids->end());
            ids->erase(std::unique(ids->begin(), ids->end()), ids->end());
        }
    }
    m_decision = m_forbids.empty() && !m_permits.empty() ? Decision::Allow : Decision::Deny;
}

} // namespace bailiwick::cedar
