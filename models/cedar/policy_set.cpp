// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/policy_set.h"

#include "models/cedar/parser.h"

#include <utility>

namespace bailiwick::cedar {

namespace {

using Code = PolicySetError::Code;

tl::unexpected<PolicySetError> refuse(Code code, std::string message)
{
    return tl::make_unexpected(PolicySetError{code, std::move(message)});
}

std::string named(std::string_view id)
{
    return '`' + std::string(id) + '`';
}

void fill(ScopeConstraint &scope, const std::optional<EntityUid> &value)
{
    if (!scope.slot || !value)
        return;
    scope.slot = false;
    scope.entity = *value;
}

} // namespace

const EntityUid &LinkedPolicy::principalEntity() const
{
    const auto &filler = slotValues.principal;
    return body->principal.slot && filler ? *filler : body->principal.entity;
}

const EntityUid &LinkedPolicy::resourceEntity() const
{
    const auto &filler = slotValues.resource;
    return body->resource.slot && filler ? *filler : body->resource.entity;
}

Policy LinkedPolicy::filled() const
{
    Policy policy = *body;
    fill(policy.principal, slotValues.principal);
    fill(policy.resource, slotValues.resource);
    return policy;
}

tl::expected<PolicySet, ParseError> PolicySet::parse(std::string_view text)
{
    auto policies = parsePolicies(text);
    if (!policies)
        return tl::make_unexpected(std::move(policies.error()));
    PolicySet set;
    std::size_t number = 0;
    for (Policy &policy : *policies)
        (void)set.add("policy" + std::to_string(number++), std::move(policy)); // ids are distinct
    return set;
}

bool PolicySet::hasId(std::string_view id) const
{
    return m_templates.contains(id) || policies().contains(id);
}

PolicySet::Number PolicySet::addEntity(const ScopeConstraint &scope,
                                       const std::optional<EntityUid> &slot)
{
    using Form = ScopeConstraint::Form;
    if (scope.form == Form::Any || scope.form == Form::Is)
        return none;
    return m_entities.add(slot ? *slot : scope.entity);
}

PolicySet::Number PolicySet::addBody(std::shared_ptr<const Policy> policy,
                                     std::string_view templateId)
{
    Number number = static_cast<Number>(m_bodies.size());
    if (m_freeBodies.empty()) {
        m_bodies.emplace_back();
    } else {
        number = m_freeBodies.back();
        m_freeBodies.pop_back();
    }
    m_bodies[number] = {std::move(policy), std::string(templateId), 0};
    return number;
}

void PolicySet::removeBody(Number body)
{
    m_bodies[body] = {};
    m_freeBodies.push_back(body);
}

void PolicySet::setRow(Number policy, const Row &row)
{
    // Room grows by an eighth, as in IdTable: it counts in the memory of a link.
    if (policy == m_rows.size() && m_rows.size() == m_rows.capacity())
        m_rows.reserve(m_rows.size() + m_rows.size() / 8 + 16);
    if (policy == m_rows.size())
        m_rows.emplace_back();
    m_rows[policy] = row;
}

tl::expected<void, PolicySetError> PolicySet::add(std::string id, Policy policy)
{
    const bool isTemplate = policy.isTemplate();
    if (hasId(id))
        return refuse(Code::DuplicateId,
                      "There is a policy " + named(id) + " already. Choose another id.");
    auto body = std::make_shared<const Policy>(std::move(policy));
    if (isTemplate) {
        m_templateBodies.emplace(id, addBody(body, id));
        m_templates.emplace(std::move(id), std::move(body));
        return {};
    }
    const Number principal = addEntity(body->principal, {});
    const Number resource = addEntity(body->resource, {});
    setRow(m_ids.add(id), {addBody(std::move(body), {}), principal, resource});
    return {};
}

tl::expected<void, PolicySetError> PolicySet::link(std::string_view templateId, std::string_view id,
                                                   const SlotValues &slotValues)
{
    const auto found = m_templateBodies.find(templateId);
    if (found == m_templateBodies.end()) {
        if (policies().contains(templateId))
            return refuse(Code::NotATemplate,
                          named(templateId) + " has no slots, so it cannot be linked.");
        return refuse(Code::NoSuchTemplate, "There is no template " + named(templateId) + '.');
    }
    if (hasId(id))
        return refuse(Code::DuplicateId,
                      "There is a policy " + named(id) + " already. Choose another id.");
    Body &body = m_bodies[found->second];
    const auto check = [&](bool slot, bool given,
                           std::string_view name) -> tl::expected<void, PolicySetError> {
        if (slot && !given)
            return refuse(Code::MissingSlot, "The template " + named(templateId) +
                                                 " needs an entity for ?" + std::string(name) +
                                                 '.');
        if (!slot && given)
            return refuse(Code::ExtraSlot, "The template " + named(templateId) + " has no slot ?" +
                                               std::string(name) + '.');
        return {};
    };
    const ScopeConstraint &principal = body.policy->principal;
    const ScopeConstraint &resource = body.policy->resource;
    if (auto checked = check(principal.slot, slotValues.principal.has_value(), "principal");
        !checked)
        return checked;
    if (auto checked = check(resource.slot, slotValues.resource.has_value(), "resource"); !checked)
        return checked;
    setRow(m_ids.add(id), {found->second, addEntity(principal, slotValues.principal),
                           addEntity(resource, slotValues.resource)});
    ++body.links;
    return {};
}

tl::expected<void, PolicySetError> PolicySet::removeTemplate(std::string_view id)
{
    const auto found = m_templateBodies.find(id);
    if (found == m_templateBodies.end())
        return refuse(Code::NoSuchPolicy, "There is no policy " + named(id) + '.');
    if (const std::size_t links = m_bodies[found->second].links; links > 0)
        return refuse(Code::TemplateInUse,
                      "The template " + named(id) + " has " + std::to_string(links) +
                          (links == 1 ? " link" : " links") + ". Remove its links first.");
    removeBody(found->second);
    m_templateBodies.erase(found);
    m_templates.erase(m_templates.find(id));
    return {};
}

tl::expected<void, PolicySetError> PolicySet::remove(std::string_view id)
{
    const Number number = numberOf(id);
    if (number == none)
        return removeTemplate(id);
    const Row row = std::exchange(m_rows[number], {});
    for (const Number entity : {row.principal, row.resource}) {
        if (entity != none)
            m_entities.release(entity);
    }
    if (m_bodies[row.body].templateId.empty())
        removeBody(row.body);
    else
        --m_bodies[row.body].links;
    m_ids.remove(number);
    return {};
}

LinkedPolicy PolicySet::at(Number policy) const
{
    const Row &row = m_rows[policy];
    const Body &body = m_bodies[row.body];
    LinkedPolicy out{body.policy.get(), {}, body.templateId};
    if (out.body->principal.slot)
        out.slotValues.principal = m_entities.uid(row.principal);
    if (out.body->resource.slot)
        out.slotValues.resource = m_entities.uid(row.resource);
    return out;
}

std::optional<LinkedPolicy> PolicySet::find(std::string_view id) const
{
    const Number number = numberOf(id);
    if (number == none)
        return std::nullopt;
    return at(number);
}

const Policy *PolicySet::findTemplate(std::string_view id) const
{
    const auto found = m_templates.find(id);
    return found == m_templates.end() ? nullptr : found->second.get();
}

PolicyRange::iterator::value_type PolicyRange::iterator::operator*() const
{
    const PolicySet::Number number = m_set->m_ids.number(m_at);
    return {m_set->idOf(number), m_set->at(number)};
}

PolicyRange::iterator &PolicyRange::iterator::operator++()
{
    m_at = m_set->m_ids.next(m_at);
    return *this;
}

PolicyRange::iterator PolicyRange::iterator::operator++(int)
{
    const iterator before = *this;
    ++*this;
    return before;
}

} // namespace bailiwick::cedar
