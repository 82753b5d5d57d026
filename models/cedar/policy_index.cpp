// SPDX-License-Identifier: Apache-2.0
// Decisions; how the lists come about is in policy_index_build.cpp.
#include "models/cedar/policy_index.h"

#include "models/cedar/machine.h"

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
        base += half * static_cast<std::size_t>(base[half - 1] < wanted);
        length -= half;
    }
    const auto index = static_cast<std::size_t>(base - sorted.data());
    return index + (length == 1 && *base < wanted ? 1 : 0);
}

} // namespace

void PolicyIndex::name(const EntityName &principal, const EntityName &action,
                       const EntityName &resource, Request &out) const
{
    const auto known = m_entities->find<3>({principal, action, resource});
    const auto set = [](const EntityName &name, EntityRef ref, RequestEntity &entity) {
        entity.ref = ref;
        entity.uid =
            ref.isNull() ? EntityUid(std::string(name.type), std::string(name.id)) : EntityUid();
    };
    set(principal, known[0], out.principal);
    set(action, known[1], out.action);
    set(resource, known[2], out.resource);
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

void PolicyIndex::prefetch(const RequestEntity &entity) const
{
    if (entity.ref.isNull())
        return;
    m_entities->prefetch(entity.ref);
    __builtin_prefetch(&m_scopeKeys[entity.ref.number]);
}

// A decision mostly waits for memory. So it goes in steps, each of which asks for what the next
// one reads.
void PolicyIndex::decide(const Request &request, ResponseBuffer &buffer) const
{
    buffer.clear();
    const Request &asked = known(request, buffer.m_request);
    prefetch(asked.principal);
    prefetch(asked.resource);
    findKeys(asked.action, m_actions, m_actionKeys, buffer.m_action);
    const UidTable &scopes = m_policies.scopeEntities();
    findKeys(asked.principal, scopes, m_scopeKeys, buffer.m_principal);
    for (const Number principal : buffer.m_principal.all) {
        if (principal < m_lists.size())
            __builtin_prefetch(&m_lists[principal]);
    }
    if (!asked.resource.ref.isNull())
        m_entities->prefetchAttributes(asked.resource.ref);
    findKeys(asked.resource, scopes, m_scopeKeys, buffer.m_resource);

    prefetchLists(buffer);
    Machine machine(asked, *m_entities);
    considerUnscoped(machine, buffer);
    search(m_anyPrincipal, none, buffer);
    for (const Number principal : buffer.m_principal.all) {
        if (principal < m_lists.size())
            search(m_lists[principal], principal, buffer);
    }
    for (const ResponseBuffer::Found &found : buffer.m_found) {
        for (std::size_t i = 0; i < found.count; ++i)
            consider(found.first[i], found, machine, buffer);
    }
    buffer.finish(m_policies.ids());
}

// What a search of the principal's lists will read.
void PolicyIndex::prefetchLists(const ResponseBuffer &buffer) const
{
    const auto prefetchAll = [](const auto &items) {
        constexpr std::size_t inLine = 64 / sizeof(items[0]);
        constexpr std::size_t most = 8 * inLine; // of longer lists a search does not read all
        for (std::size_t at = 0; at < std::min(items.size(), most); at += inLine)
            __builtin_prefetch(&items[at], 0, 2);
    };
    for (const Number principal : buffer.m_principal.all) {
        if (principal >= m_lists.size())
            continue;
        prefetchAll(m_lists[principal].resources);
        prefetchAll(m_lists[principal].candidates);
    }
}

// The policies that name neither a principal nor a resource.
void PolicyIndex::considerUnscoped(Machine &machine, ResponseBuffer &buffer) const
{
    const ResponseBuffer::Found nothingNamed;
    for (const Candidate &each : m_anyAction)
        consider(each, nothingNamed, machine, buffer);
    for (const Number action : buffer.m_action.all) {
        if (action >= m_byAction.size())
            continue;
        for (const Candidate &each : m_byAction[action])
            consider(each, nothingNamed, machine, buffer);
    }
}

void PolicyIndex::search(const List &list, Number principal, ResponseBuffer &buffer)
{
    const std::size_t size = list.resources.size();
    if (size == 0)
        return;
    const auto take = [&](Number resource, std::size_t first, std::size_t end) {
        if (first == end)
            return;
        buffer.m_found.push_back(
            {principal, resource, list.candidates.data() + first, end - first});
    };
    for (const Number resource : buffer.m_resource.all) {
        const std::size_t first = lowerBound(list.resources, resource);
        std::size_t end = first;
        while (end < size && list.resources[end] == resource)
            ++end;
        take(resource, first, end);
    }
    std::size_t first = size;
    while (first > 0 && list.resources[first - 1] == none)
        --first;
    take(none, first, size);
}

bool PolicyIndex::matches(const Rule &rule, const ResponseBuffer::Found &found,
                          const ResponseBuffer &buffer)
{
    if ((rule.principalEqual && found.principal != buffer.m_principal.self) ||
        (rule.resourceEqual && found.resource != buffer.m_resource.self) ||
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

Truth PolicyIndex::truthOf(const Rule &rule, Number body, Machine &machine, ResponseBuffer &buffer)
{
    if (rule.policy->conditions.empty())
        return Truth::True;
    ResponseBuffer::Known &known = buffer.m_known[body % buffer.m_known.size()];
    if (known.body == body)
        return known.truth;
    Truth truth = Truth::True;
    for (const Condition &condition : rule.policy->conditions) {
        const Truth holding = machine.truth(condition.body);
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

void PolicyIndex::consider(const Candidate &candidate, const ResponseBuffer::Found &found,
                           Machine &machine, ResponseBuffer &buffer) const
{
    const Rule &rule = m_rules[candidate.body];
    if (!matches(rule, found, buffer))
        return;
    const Truth truth = truthOf(rule, candidate.body, machine, buffer);
    if (truth == Truth::False)
        return;
    m_policies.ids().prefetchOffset(candidate.policy);
    buffer.m_counted.push_back({candidate.policy, truth == Truth::Error ? &buffer.m_errors
                                                  : rule.policy->effect == Effect::Permit
                                                      ? &buffer.m_permits
                                                      : &buffer.m_forbids});
}

Response PolicyIndex::decide(const Request &request) const
{
    ResponseBuffer buffer;
    decide(request, buffer);
    Response out;
    out.decision = buffer.decision();
    out.reasons.assign(buffer.reasons().begin(), buffer.reasons().end());
    for (const std::string_view id : buffer.errors()) {
        const LinkedPolicy policy = m_policies.at(m_policies.numberOf(id));
        const auto result = satisfied(policy, request, *m_entities);
        if (!result)
            out.errors.push_back({std::string(id), result.error()});
    }
    return out;
}

void ResponseBuffer::clear()
{
    m_found.clear();
    m_counted.clear();
    m_permits.clear();
    m_forbids.clear();
    m_errors.clear();
    m_known.fill({});
}

// A policy that names several actions may have been found under more than one of them.
void ResponseBuffer::finish(const IdTable &texts)
{
    for (const Counted &each : m_counted)
        texts.prefetchText(each.policy);
    for (const Counted &each : m_counted)
        each.ids->push_back(texts.text(each.policy));
    for (auto *ids : {&m_permits, &m_forbids, &m_errors}) {
        if (ids->size() > 1) {
            std::sort(ids->begin(), ids->end());
            ids->erase(std::unique(ids->begin(), ids->end()), ids->end());
        }
    }
    m_decision = m_forbids.empty() && !m_permits.empty() ? Decision::Allow : Decision::Deny;
}

} // namespace bailiwick::cedar
